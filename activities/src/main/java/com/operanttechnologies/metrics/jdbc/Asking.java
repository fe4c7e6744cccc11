package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.key.SecretUnreadable;
import com.operanttechnologies.metrics.DemoMetrics;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.metrics.jdbc.SourceSecrets.Slot;
import com.operanttechnologies.metrics.source.SourceReader;
import com.operanttechnologies.metrics.source.SourceRequest;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers in a transaction what asking a source needs, and asks outside of it. */
@Component
class Asking {
  private final Tenants tenants;
  private final SourceSecrets secrets;
  private final SignIns signIns;
  private final ContactFields contacts;
  private final SourceReader reader;

  Asking(
      Tenants tenants,
      SourceSecrets secrets,
      SignIns signIns,
      ContactFields contacts,
      SourceReader reader) {
    this.tenants = tenants;
    this.secrets = secrets;
    this.signIns = signIns;
    this.contacts = contacts;
    this.reader = reader;
  }

  /** A source as it is stored. */
  MetricsAnswer ask(UUID tenant, Source source, @Nullable UUID contact) {
    if (source.isBuiltIn()) {
      return new Read(DemoMetrics.read(tenant, Instant.now()), List.of());
    }
    try {
      Kept kept = tenants.as(tenant, () -> kept(source.id(), contact));
      return ask(tenant, source.id(), source.settings(), source.metrics(), kept);
    } catch (SecretUnreadable e) {
      return SignIns.unreadable();
    }
  }

  /** What was typed and not stored yet, with what is stored where nothing was typed. */
  MetricsAnswer tryOut(UUID tenant, @Nullable UUID tokensOf, CheckedSource typed, Kept kept) {
    return ask(tenant, tokensOf, typed.settings(), typed.metrics(), kept);
  }

  private MetricsAnswer ask(
      UUID tenant,
      @Nullable UUID source,
      SourceSettings settings,
      List<MetricDefinition> metrics,
      Kept kept) {
    return reader.read(
        new SourceRequest(
            settings,
            metrics,
            signIns.of(tenant, source, settings, kept.secret),
            kept.file,
            kept.fields));
  }

  /** What a request is made with. */
  record Kept(@Nullable String secret, byte @Nullable [] file, Map<String, String> fields) {}

  Kept kept(UUID source, @Nullable UUID contact) {
    return new Kept(
        secret(source).orElse(null),
        secrets.of(source, Slot.FILE).orElse(null),
        contacts.of(contact));
  }

  Optional<String> secret(UUID source) {
    return secrets.of(source, Slot.KEY).map(plain -> new String(plain, StandardCharsets.UTF_8));
  }

  Map<String, String> fields(@Nullable UUID contact) {
    return contacts.of(contact);
  }

  Optional<byte[]> file(UUID source) {
    return secrets.of(source, Slot.FILE);
  }
}
