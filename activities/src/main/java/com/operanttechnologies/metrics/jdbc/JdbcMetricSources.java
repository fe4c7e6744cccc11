package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.metrics.jdbc.Asking.Kept;
import com.operanttechnologies.metrics.jdbc.SourceSecrets.Slot;
import com.operanttechnologies.metrics.source.Places;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sources as rows. */
@Component
class JdbcMetricSources implements MetricSources {
  private static final String FORGET_SIGN_INS =
      """
      with old as (delete from metric_grant where source_id = :source returning secret_id)
      delete from secret where id in (select secret_id from old)
      """;

  private static final String SAVE_FIRST =
      "A member signs in at this source, and it has to be saved for that. Save it first, then press"
          + " Connect source on its page, and then Read now";

  private static final String SAVE_AGAIN =
      "With what you have changed a member has to sign in again. Save it first, then press Connect"
          + " source on its page, and then Read now";

  private final Tenants tenants;
  private final SourceRows rows;
  private final SourceSecrets secrets;
  private final Snapshots snapshots;
  private final Attempts attempts;
  private final Asking asking;

  JdbcMetricSources(
      Tenants tenants,
      SourceRows rows,
      SourceSecrets secrets,
      Snapshots snapshots,
      Attempts attempts,
      Asking asking) {
    this.tenants = tenants;
    this.rows = rows;
    this.secrets = secrets;
    this.snapshots = snapshots;
    this.attempts = attempts;
    this.asking = asking;
  }

  @Override
  public List<Source> all() {
    return rows.all();
  }

  @Override
  public Optional<Source> find(UUID source) {
    return rows.find(source);
  }

  @Override
  public Source add(SourceInput input) {
    CheckedSource checked = CheckedSource.of(input);
    requireSecret(checked, false);
    if (checked.settings().kind().isCsv()
        && !checked.settings().kind().hasAddress()
        && checked.file() == null) {
      throw new InvalidInput("file", "Choose a file");
    }
    return filled(rows.add(checked), checked);
  }

  @Override
  public Source edit(UUID source, SourceInput input) {
    CheckedSource checked = CheckedSource.of(input);
    Source before = get(source);
    if (before.isBuiltIn()) {
      throw new Conflict("The built-in source cannot be edited; add one of your own");
    }
    if (before.settings().kind() != checked.settings().kind()) {
      throw new Conflict("A source keeps its kind; add another one");
    }
    boolean keyStays = before.hasKey() && keyStays(before.settings(), checked.settings());
    requireSecret(checked, keyStays);
    // a stored key must not be handed to a host that its owner never meant
    if (!keyStays) {
      secrets.forget(source, Slot.KEY);
    }
    if (!tokensStay(before.settings(), checked.settings())) {
      secrets.forget(source, Slot.TOKEN);
    }
    rows.edit(source, checked);
    attempts.forget(source);
    return filled(source, checked);
  }

  /** A public client of the code kind has no secret. */
  private static void requireSecret(CheckedSource checked, boolean stored) {
    SourceAccess access = checked.settings().access();
    boolean needed = access != SourceAccess.NONE && access != SourceAccess.OAUTH_CODE;
    if (needed && !stored && checked.secret() == null) {
      throw new InvalidInput("secret", "Enter it: what is stored is never sent to another address");
    }
  }

  private static boolean keyStays(SourceSettings before, SourceSettings after) {
    return before.access() == after.access()
        && (after.access().isOAuth()
            ? origin(before.tokenUrl()).equals(origin(after.tokenUrl()))
            : origin(before.url()).equals(origin(after.url())));
  }

  private static boolean tokensStay(SourceSettings before, SourceSettings after) {
    return keyStays(before, after)
        && Objects.equals(before.username(), after.username())
        && Objects.equals(before.scope(), after.scope())
        && origin(before.url()).equals(origin(after.url()));
  }

  private static String origin(@Nullable String url) {
    return url == null ? "" : Places.origin(url);
  }

  private Source filled(UUID source, CheckedSource checked) {
    if (checked.secret() != null && checked.settings().access() != SourceAccess.NONE) {
      secrets.set(source, Slot.KEY, checked.secret().getBytes(StandardCharsets.UTF_8));
    }
    if (checked.file() != null) {
      secrets.set(source, Slot.FILE, checked.file().bytes());
      tenants
          .sql("update metric_source set file_name = :name, file_at = now() where id = :source")
          .param("name", checked.file().name())
          .param("source", source)
          .update();
    }
    return get(source);
  }

  private Source get(UUID source) {
    return rows.find(source).orElseThrow(() -> new NotFound("The metrics source"));
  }

  @Override
  public void remove(UUID source) {
    get(source);
    tenants.sql(FORGET_SIGN_INS).param("source", source).update();
    for (Slot slot : Slot.values()) {
      secrets.forget(source, slot);
    }
    attempts.forget(source);
    snapshots.forget(source);
    tenants
        .sql("update metric_source set removed_at = now() where id = :source")
        .param("source", source)
        .update();
  }

  @Override
  public MetricsAnswer test(
      UUID tenant, @Nullable UUID source, @Nullable UUID contact, SourceInput input) {
    CheckedSource checked = CheckedSource.of(input);
    UUID subject = source == null ? tenant : source;
    Optional<NotRead> refusal =
        tenants.as(tenant, () -> attempts.refusal(subject, contact, Instant.now(), true));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<Source> stored =
        source == null ? Optional.empty() : Optional.of(tenants.as(tenant, () -> get(source)));
    UUID tokensOf =
        stored
            .filter(before -> tokensStay(before.settings(), checked.settings()))
            .map(Source::id)
            .orElse(null);
    if (checked.settings().access() == SourceAccess.OAUTH_CODE && tokensOf == null) {
      return new NotRead(Cause.NOT_SIGNED_IN, stored.isEmpty() ? SAVE_FIRST : SAVE_AGAIN);
    }
    Kept kept = tenants.as(tenant, () -> kept(stored.orElse(null), contact, checked));
    return asking.tryOut(tenant, tokensOf, checked, kept);
  }

  private Kept kept(@Nullable Source stored, @Nullable UUID contact, CheckedSource typed) {
    String secret = typed.secret();
    byte[] file = typed.file() == null ? null : typed.file().bytes();
    if (stored != null && secret == null && keyStays(stored.settings(), typed.settings())) {
      secret = asking.secret(stored.id()).orElse(null);
    }
    if (stored != null && file == null) {
      file = asking.file(stored.id()).orElse(null);
    }
    return new Kept(secret, file, asking.fields(contact));
  }
}
