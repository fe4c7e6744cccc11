package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.mail.waiting.MailGroups.Decided;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision for many mails has done.
 *
 * @param mails it was done for so many
 * @param left how many still wait for their turn
 * @param next where the next call goes on; null if none is needed
 */
@Schema(name = "MailGroupOutcome")
record GroupOutcome(int mails, List<Other> others, int left, @Nullable UUID next) {

  /** Some of the group with the one reason why it was not done for them. */
  @Schema(name = "MailGroupOther")
  record Other(String reason, int mails) {}

  static GroupOutcome of(Decided decided) {
    return new GroupOutcome(
        decided.mails(),
        decided.others().stream().map(other -> new Other(other.reason(), other.mails())).toList(),
        decided.left(),
        decided.next());
  }
}
