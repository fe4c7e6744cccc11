package com.operanttechnologies.quote;

import com.operanttechnologies.quote.QuoteEvent.AcceptedByCustomer;
import com.operanttechnologies.quote.QuoteEvent.DiscardedBySeller;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.tenant.Tenants;
import org.springframework.stereotype.Component;

/** What every decision brings with it: its state, an end to follow-ups, a word to the process. */
@Component
public class DecisionEffects {
  private final Tenants tenants;
  private final VersionTable versions;
  private final Transitions transitions;

  DecisionEffects(Tenants tenants, VersionTable versions, Transitions transitions) {
    this.tenants = tenants;
    this.versions = versions;
    this.transitions = transitions;
  }

  /** Accepted: copies and provisioning follow, and a revision being written is moot. */
  public QuoteVersion accepted(Quote quote, QuoteVersion version, AcceptedByCustomer event) {
    QuoteVersion accepted = transitions.apply(version, event);
    if (!quote.current().id().equals(version.id()) && quote.state().isEditable()) {
      transitions.apply(quote.current(), new DiscardedBySeller(tenants.now()));
    }
    transitions.ended(accepted);
    transitions.wake(accepted);
    return accepted;
  }

  /** Declined, expired or withdrawn: nothing is left to do. */
  public QuoteVersion ended(QuoteVersion version, QuoteEvent event) {
    QuoteVersion ended = transitions.apply(version, event);
    transitions.ended(ended);
    boolean another =
        versions
            .current(version.quote())
            .filter(now -> now.state() instanceof QuoteState.Sending)
            .isPresent();
    if (!another) {
      transitions.rest(ended);
    }
    return ended;
  }
}
