package com.operanttechnologies.quote;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.quote.QuoteEvent.AcceptedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.DiscardedBySeller;
import com.operanttechnologies.quote.QuoteEvent.RefusedByRelay;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Tenants;
import org.springframework.stereotype.Component;

/** What every decision brings with it: its state, an end to follow-ups, a word to the process. */
@Component
public class DecisionEffects {
  private final Tenants tenants;
  private final VersionTable versions;
  private final Transitions transitions;
  private final Ledger ledger;

  DecisionEffects(Tenants tenants, VersionTable versions, Transitions transitions, Ledger ledger) {
    this.tenants = tenants;
    this.versions = versions;
    this.transitions = transitions;
    this.ledger = ledger;
  }

  /** Accepted: copies and provisioning follow, and a revision being written is moot. */
  public QuoteVersion accepted(Quote quote, QuoteVersion version, AcceptedByCustomer event) {
    QuoteVersion accepted = transitions.apply(version, event);
    transitions.ended(accepted);
    if (!quote.current().id().equals(version.id())) {
      giveUp(quote.current());
    }
    transitions.wake(accepted);
    return accepted;
  }

  /* A mail that is already leaving shows its reader the acceptance; it changes nothing any more. */
  private void giveUp(QuoteVersion revision) {
    QuoteVersion written = revision;
    if (revision.state() instanceof QuoteState.Sending) {
      written = transitions.apply(revision, new RefusedByRelay());
      ledger.ofQuote(revision.quote()).stream()
          .filter(message -> revision.id().equals(message.about().version()))
          .forEach(message -> ledger.cancel(message.id(), "The quote was accepted"));
    }
    if (written.state().isEditable()) {
      transitions.apply(written, new DiscardedBySeller(tenants.now()));
    }
  }

  /** Declined, expired or withdrawn: nothing is left to do. */
  public QuoteVersion ended(QuoteVersion version, QuoteEvent event) {
    QuoteVersion ended = transitions.apply(version, event);
    transitions.ended(ended);
    boolean another =
        versions.current(version.quote()).filter(now -> isOnItsWay(now.state())).isPresent();
    if (!another) {
      transitions.rest(ended);
    }
    return ended;
  }

  private static boolean isOnItsWay(QuoteState state) {
    return state instanceof QuoteState.Sending || state instanceof QuoteState.InReview;
  }
}
