package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.approval.TypedOffers;
import com.operanttechnologies.quote.web.FormReading;
import com.operanttechnologies.quote.web.QuoteForm;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Whether what is being written can be sent next, or somebody has to approve it first: the editor's
 * button says so, and the totals say why.
 */
@Component
public class NextStep {
  private final TypedOffers offers;

  NextStep(TypedOffers offers) {
    this.offers = offers;
  }

  /** For the editor as a page: what cannot be read yet asks nobody. */
  public void fill(Model model, CurrentMember me, @Nullable Quote quote, QuoteForm form) {
    try {
      fill(model, me, quote == null ? null : quote.id(), FormReading.input(form));
    } catch (InvalidInput unfinished) {
      model.addAttribute("needed", List.of());
    }
  }

  /**
   * For the answer to an edit.
   *
   * @param quote absent: it is not saved yet
   */
  public void fill(Model model, CurrentMember me, @Nullable UUID quote, QuoteInput typed) {
    try {
      model.addAttribute("needed", offers.plan(me.tenant(), quote, typed).reasons());
    } catch (InvalidInput unfinished) {
      model.addAttribute("needed", List.of());
    }
  }
}
