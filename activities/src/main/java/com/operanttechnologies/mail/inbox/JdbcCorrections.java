package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.mail.Corrections;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.jdbc.LedgerRow;
import com.operanttechnologies.mail.jdbc.LedgerRows;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Corrections under the locks that every deciding transaction takes. */
@Component
class JdbcCorrections implements Corrections {
  private static final Set<InboundKind> STOPS =
      Set.of(InboundKind.REPLY, InboundKind.STOP_REQUEST, InboundKind.BOUNCE_HARD);

  /* Stopped by what this mail was taken for, since it came, and not started anew since. */
  private static final String STOPPED =
      """
      select e.reason from enrollment e
      join inbound i on i.quote_id = e.quote_id
      where i.id = :id and e.state = 'stopped' and e.ended_at >= i.received_at - interval '1 minute'
      and e.reason in ('replied', 'unsubscribed', 'bounced')
      and i.first_kind in ('reply', 'stop_request', 'bounce_hard', 'bounce_soft')
      and not exists (
        select 1 from enrollment newer
        where newer.quote_id = e.quote_id and newer.state in ('active', 'parked', 'paused'))
      and not exists (
        select 1 from inbound other
        where other.quote_id = e.quote_id and other.kind in ('reply', 'stop_request', 'bounce_hard')
        and other.received_at >= e.started_at)
      order by e.ended_at desc limit 1
      """;

  private final Tenants tenants;
  private final InboundRows inbound;
  private final ThreadRows threads;
  private final ReplyMatches matches;
  private final LedgerRows rows;
  private final InboundEffects effects;
  private final Suppressions suppressions;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  JdbcCorrections(
      Tenants tenants,
      InboundRows inbound,
      ThreadRows threads,
      ReplyMatches matches,
      LedgerRows rows,
      InboundEffects effects,
      Suppressions suppressions,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.inbound = inbound;
    this.threads = threads;
    this.matches = matches;
    this.rows = rows;
    this.effects = effects;
    this.suppressions = suppressions;
    this.timeline = timeline;
    this.events = events;
  }

  @Override
  public Outcome correct(UUID id, InboundKind kind, Actor actor) {
    UUID message = message(id);
    tenants
        .sql("select quote_id, contact_id from message where id = :id")
        .param("id", message)
        .query((row, _) ->
            new ReplyMatch(
                message,
                row.getObject("quote_id", UUID.class),
                row.getObject("contact_id", UUID.class)))
        .optional()
        .ifPresent(matches::holdQuotes);
    LedgerRow row = rows.lock(message).orElseThrow(JdbcCorrections::noMail);
    InboundRows.Row before = inbound.lock(id).orElseThrow(JdbcCorrections::noMail);
    return before.kind() == kind ? Outcome.SAME : correct(before, row, kind, actor);
  }

  private Outcome correct(InboundRows.Row before, LedgerRow row, InboundKind kind, Actor actor) {
    String reason = "A member says so.";
    inbound.correct(before.id(), kind, reason, actor.member().orElse(null));
    if (before.thread() != null) {
      threads.corrected(before.thread());
    }
    UUID quote = row.message().about().quote();
    if (quote != null) {
      timeline.add(
          quote,
          "mail_reclassified",
          actor,
          Map.of("reason", before.kind().words() + " → " + kind.words()));
    }
    suppressions.liftMistake(before.id());
    InboundRows.Row after = inbound.find(before.id()).orElseThrow(JdbcCorrections::noMail);
    effects.happen(after, row, reason);
    return outcome(before, row, kind);
  }

  private Outcome outcome(InboundRows.Row before, LedgerRow row, InboundKind kind) {
    UUID contact = row.message().about().contact();
    if (!InboundEffects.suppresses(kind)
        && contact != null
        && suppressions.of(contact).isPresent()) {
      return Outcome.STAYS_SUPPRESSED;
    }
    boolean goesOn = !STOPS.contains(kind) && stopped(before.id()).isPresent();
    return goesOn ? Outcome.FOLLOW_UPS_STOPPED : Outcome.CORRECTED;
  }

  @Override
  public void letGoOn(UUID id, Actor actor) {
    LedgerRow row = rows.lock(message(id)).orElseThrow(JdbcCorrections::noMail);
    String reason =
        stopped(id)
            .orElseThrow(() ->
                new Conflict("This mail did not stop follow-ups by mistake, or they run again"));
    UUID contact = row.message().about().contact();
    if (contact != null && suppressions.of(contact).isPresent()) {
      throw new Conflict("The recipient gets no follow-ups any more; only they can change that");
    }
    events.publishEvent(new MailEvent.StopReverted(row.event(), id, reason, actor.code()));
  }

  private Optional<String> stopped(UUID id) {
    return tenants.sql(STOPPED).param("id", id).query(String.class).optional();
  }

  private UUID message(UUID id) {
    return inbound.find(id).map(InboundRows.Row::message).orElseThrow(JdbcCorrections::noMail);
  }

  private static NotFound noMail() {
    return new NotFound("The mail");
  }
}
