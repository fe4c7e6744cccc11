package com.operanttechnologies.followup.web.rule;

import com.operanttechnologies.followup.SendingWindow;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.tenant.Organisations;
import org.springframework.stereotype.Component;

/**
 * The hours that hold where a step or a sequence has none of its own; in the tenant's transaction.
 */
@Component
public class WiderHours {
  private final Organisations organisations;

  WiderHours(Organisations organisations) {
    this.organisations = organisations;
  }

  /** For a sequence: those of the organisation. */
  public SendingWindow ofSequence() {
    return Windows.of(organisations.current());
  }

  /** For a step: those of its version, else of the organisation. */
  public SendingWindow ofStep(SequenceVersion version) {
    SendingWindow own = version.rules().window();
    return own == null ? ofSequence() : own;
  }
}
