package com.operanttechnologies.quote;

import com.operanttechnologies.billing.Provisionings;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.QuoteEvent.SendingStarted;
import com.operanttechnologies.quote.QuoteEvent.SendingTakenBack;
import com.operanttechnologies.quote.approval.SendingGate;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Sending a quote, and taking it back while it has not left. */
@Component
public class Sendings {
  /** How long a sending can be taken back. */
  public static final Duration UNDO = Duration.ofSeconds(15);

  private final Tenants tenants;
  private final Quotes quotes;
  private final SendingGate gate;
  private final Transitions transitions;
  private final Ledger ledger;
  private final DocumentTable documents;
  private final Organisations organisations;
  private final Timeline timeline;
  private final Provisionings provisionings;

  Sendings(
      Tenants tenants,
      Quotes quotes,
      SendingGate gate,
      Transitions transitions,
      Ledger ledger,
      DocumentTable documents,
      Organisations organisations,
      Timeline timeline,
      Provisionings provisionings) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.gate = gate;
    this.transitions = transitions;
    this.ledger = ledger;
    this.documents = documents;
    this.organisations = organisations;
    this.timeline = timeline;
    this.provisionings = provisionings;
  }

  /**
   * Starts sending; the mail leaves in {@link #UNDO}. Sending what is being sent or was sent
   * already is the same sending.
   *
   * @throws IllegalTransition if the version can no longer be sent
   * @throws com.operanttechnologies.quote.approval.ApprovalNeeded if rules ask for an approval
   */
  public Quote start(UUID tenant, UUID id, Actor actor) {
    return tenants.as(tenant, () -> startHere(quotes.locked(id), actor));
  }

  Quote startHere(Quote quote, Actor actor) {
    if (quote.state() instanceof QuoteState.Sending || quote.state() instanceof QuoteState.Sent) {
      return quote;
    }
    refuseThePast(quote.current());
    refuseWhatCannotBeBilled(quote.current());
    QuoteVersion cleared = gate.cleared(quote, actor);
    Instant leavesAt = tenants.now().plus(UNDO);
    QuoteVersion sending = transitions.apply(cleared, new SendingStarted(leavesAt));
    transitions.wake(sending);
    timeline.add(quote.id(), "sending_started", actor, Map.of("version", sending.version()));
    return quote.with(sending);
  }

  private void refuseThePast(QuoteVersion version) {
    LocalDate today = tenants.now().atZone(organisations.current().zone()).toLocalDate();
    if (version.validUntil().isBefore(today)) {
      throw new InvalidInput(
          "validUntil", "The quote is valid until a day that has passed. Choose a later one.");
    }
  }

  private void refuseWhatCannotBeBilled(QuoteVersion version) {
    boolean shortPeriods =
        version.lines().stream().anyMatch(line -> line.term().billingDay() != null);
    if (shortPeriods && !provisionings.canBillShortPeriods()) {
      throw new InvalidInput(
          "billingDay",
          "Kill Bill, which bills for you, would prorate the days before the billing day to other"
              + " cents. Take the billing day out, or choose another service in Settings, Billing.");
    }
  }

  /**
   * Takes the sending back, while there is time and its mail has not begun to leave.
   *
   * @throws IllegalTransition if it is too late or nothing is being sent
   */
  public Quote takeBack(UUID tenant, UUID id, Actor actor) {
    return tenants.as(tenant, () -> takeBackHere(quotes.locked(id), actor));
  }

  private Quote takeBackHere(Quote quote, Actor actor) {
    QuoteVersion version = quote.current();
    QuoteVersion back = transitions.apply(version, new SendingTakenBack(tenants.now()));
    ledger.ofQuote(quote.id()).stream()
        .filter(message -> version.id().equals(message.about().version()))
        .forEach(this::stop);
    documents.forget(version.id());
    transitions.rest(back);
    timeline.add(quote.id(), "sending_taken_back", actor);
    return quote.with(back);
  }

  private void stop(Message message) {
    boolean leaving =
        message.state() == MessageState.IN_DATA || message.state() == MessageState.ACCEPTED;
    if (leaving || !ledger.cancel(message.id(), "The sending was taken back")) {
      throw new Conflict("The mail is already on its way. Withdraw the quote instead.");
    }
  }
}
