package com.operanttechnologies.quote.web.recipient;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.stepup.StepUp;
import com.operanttechnologies.quote.stepup.StepUpRule;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How sure an organisation wants to be of who signs; each change leaves its audit row. */
@Component
public class SigningSettings {
  private final Tenants tenants;
  private final StepUp stepUp;
  private final Audit audit;

  SigningSettings(Tenants tenants, StepUp stepUp, Audit audit) {
    this.tenants = tenants;
    this.stepUp = stepUp;
    this.audit = audit;
  }

  public StepUpRule rule(UUID tenant) {
    return tenants.as(tenant, stepUp::rule);
  }

  /**
   * Sets when a code is asked for.
   *
   * @param by who sets it, as the audit writes it
   */
  public StepUpRule set(UUID tenant, String by, @Nullable String code) {
    StepUpRule rule =
        StepUpRule.find(code == null ? "" : code)
            .orElseThrow(
                () -> new InvalidInput("stepUp", "Choose never, when_forwarded or always."));
    tenants.run(tenant, () -> stepUp.setRule(rule));
    audit.record(tenant, by, "codes before signing", rule.code(), null);
    return rule;
  }
}
