package com.operanttechnologies.contact.jdbc;

import com.operanttechnologies.contact.ContactHappened.PauseAsked;
import com.operanttechnologies.contact.ContactHappened.PauseEnded;
import com.operanttechnologies.contact.ContactHappened.StreamLeft;
import com.operanttechnologies.contact.Preferences;
import com.operanttechnologies.contact.Streams;
import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Preferences as rows. What is pending changes first: it locks quotes and enrollments before the
 * contact, as every deciding transaction does.
 */
@Component
class JdbcPreferences implements Preferences {
  private static final int PAUSE_DAYS = 30;

  private static final String LEAVE =
      """
      insert into stream_off (tenant_id, contact_id, stream_id) values (:tenant, :contact, :stream)
      on conflict do nothing
      """;

  private static final String RETURN =
      """
      delete from stream_off
      where contact_id = :contact and stream_id is not distinct from cast(:stream as uuid)
      """;

  private static final String PAUSE =
      """
      insert into mail_pause (tenant_id, contact_id, until) values (:tenant, :contact, :until)
      on conflict (tenant_id, contact_id) do update set until = excluded.until, at = now()
      """;

  private static final String OFFERED =
      """
      select exists (
        select 1 from link
        join quote_version version on version.quote_id = link.quote_id
        where link.contact_id = :contact and link.purpose = 'quote'
        and version.state in ('sent', 'accepted', 'declined', 'expired', 'withdrawn', 'superseded'))
      """;

  private static final String SPEAK =
      "update contact set locale = :locale, updated_at = now() where id = :contact";

  private final Tenants tenants;
  private final Organisations organisations;
  private final Suppressions suppressions;
  private final Streams streams;
  private final ApplicationEventPublisher events;
  private final Duration dayLength;

  JdbcPreferences(
      Tenants tenants,
      Organisations organisations,
      Suppressions suppressions,
      Streams streams,
      ApplicationEventPublisher events,
      OperantProperties properties) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.suppressions = suppressions;
    this.streams = streams;
    this.events = events;
    this.dayLength = properties.sandbox().dayLength();
  }

  @Override
  public Chosen of(UUID contact) {
    Set<@Nullable UUID> off = off(contact);
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(null, null, !off.contains(null)));
    streams
        .all()
        .forEach(stream ->
            choices.add(new Choice(stream.id(), stream.name(), !off.contains(stream.id()))));
    boolean allOff =
        suppressions
            .of(contact)
            .filter(found -> found.reason() == Suppression.Reason.UNSUBSCRIBED)
            .isPresent();
    return new Chosen(choices, paused(contact).orElse(null), allOff, offered(contact));
  }

  private boolean offered(UUID contact) {
    return tenants.sql(OFFERED).param("contact", contact).query(Boolean.class).single();
  }

  private Set<@Nullable UUID> off(UUID contact) {
    return new HashSet<>(
        tenants
            .sql("select stream_id from stream_off where contact_id = :contact")
            .param("contact", contact)
            .query((row, _) -> row.getObject("stream_id", UUID.class))
            .list());
  }

  private Optional<Instant> paused(UUID contact) {
    return tenants
        .sql("select until from mail_pause where contact_id = :contact and until > now()")
        .param("contact", contact)
        .query((row, _) -> row.getObject("until", OffsetDateTime.class).toInstant())
        .optional();
  }

  @Override
  public void choose(UUID contact, boolean quotes, Set<UUID> on) {
    List<Choice> changed =
        of(contact).streams().stream()
            .filter(choice -> choice.on() != wanted(choice, quotes, on))
            .toList();
    changed.stream()
        .filter(Choice::on)
        .forEach(
            choice -> events.publishEvent(new StreamLeft(tenants.current(), contact, choice.id())));
    lock(contact);
    changed.forEach(choice ->
        tenants
            .sql(choice.on() ? LEAVE : RETURN)
            .param("contact", contact)
            .param("stream", choice.id(), Types.OTHER)
            .update());
  }

  private static boolean wanted(Choice choice, boolean quotes, Set<UUID> on) {
    return choice.id() == null ? quotes : on.contains(choice.id());
  }

  @Override
  public Instant pause(UUID contact) {
    Instant now = tenants.now();
    Instant until =
        dayLength.equals(Duration.ofDays(1))
            ? now.atZone(organisations.current().zone()).plusMonths(1).toInstant()
            : now.plus(dayLength.multipliedBy(PAUSE_DAYS));
    events.publishEvent(new PauseAsked(tenants.current(), contact, until));
    lock(contact);
    tenants
        .sql(PAUSE)
        .param("contact", contact)
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
    return until;
  }

  @Override
  public void endPause(UUID contact) {
    paused(contact)
        .ifPresent(until -> events.publishEvent(new PauseEnded(tenants.current(), contact, until)));
    lock(contact);
    tenants
        .sql("delete from mail_pause where contact_id = :contact")
        .param("contact", contact)
        .update();
  }

  @Override
  public void speak(UUID contact, Locale language) {
    String before =
        tenants
            .sql("select coalesce(locale, '') from contact where id = :contact for update")
            .param("contact", contact)
            .query(String.class)
            .optional()
            .orElseThrow(() -> new NotFound("The contact"));
    Locale spoken =
        new Locale.Builder()
            .setLanguage(language.getLanguage())
            .setRegion(Locale.forLanguageTag(before).getCountry())
            .build();
    tenants.sql(SPEAK).param("locale", spoken.toLanguageTag()).param("contact", contact).update();
  }

  @Override
  public void comeBack(UUID contact) {
    suppressions.resubscribe(contact);
  }

  private void lock(UUID contact) {
    tenants
        .sql("select 1 from contact where id = :contact for update")
        .param("contact", contact)
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new NotFound("The contact"));
  }
}
