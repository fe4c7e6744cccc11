package com.operanttechnologies.quote.web.editing;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.DraftPricing;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.change.ChangeWords;
import com.operanttechnologies.quote.editing.Editors;
import com.operanttechnologies.quote.web.FormReading;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows what was typed beside what somebody else has saved meanwhile: nothing is overwritten unless
 * it is asked for with the differences in sight.
 */
@Component
public class Meanwhile {
  private final Tenants tenants;
  private final Organisations organisations;
  private final DraftPricing drafts;
  private final Editors editors;

  Meanwhile(Tenants tenants, Organisations organisations, DraftPricing drafts, Editors editors) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.drafts = drafts;
    this.editors = editors;
  }

  /**
   * @param kept the form of what is saved
   */
  public void fill(Model model, CurrentMember me, Quote saved, QuoteForm kept, QuoteForm typed) {
    model.addAttribute("editors", editors.others(me.tenant(), saved.id(), me.memberId()));
    if (saved.state().isEditable()) {
      List<String> differences = new ArrayList<>(differences(me, saved, typed));
      differences.addAll(BesideTheOffer.between(kept, typed));
      model.addAttribute("savedMeanwhile", differences);
    }
  }

  private List<String> differences(CurrentMember me, Quote saved, QuoteForm typed) {
    try {
      var organisation = tenants.as(me.tenant(), organisations::current);
      return ChangeWords.of(
          drafts.changes(saved, FormReading.input(typed), organisation),
          Locale.ENGLISH,
          saved.current().currency());
    } catch (InvalidInput unfinished) {
      return List.of();
    }
  }
}
