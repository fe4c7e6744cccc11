package com.operanttechnologies.quote.web.editing;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.DraftPricing;
import com.operanttechnologies.quote.web.FormReading;
import com.operanttechnologies.quote.web.FormReading.Read;
import com.operanttechnologies.quote.web.QuoteForm;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Everything wrong with a refused form at once, so that nobody corrects it piecemeal. */
@Component
public class Faults {
  private final Tenants tenants;
  private final Organisations organisations;
  private final DraftPricing drafts;

  Faults(Tenants tenants, Organisations organisations, DraftPricing drafts) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.drafts = drafts;
  }

  /** What cannot be read, then what it was refused for, then all else. */
  public InvalidInput of(CurrentMember me, QuoteForm typed, InvalidInput refused) {
    Read read = FormReading.read(typed);
    List<FieldError> errors = new ArrayList<>(read.errors());
    errors.addAll(refused.errors());
    errors.addAll(
        tenants.as(me.tenant(), () -> drafts.problems(read.input(), organisations.current())));
    return new InvalidInput(errors);
  }
}
