package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.mail.waiting.MailGroups.Group;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mails that share a reason and a mailbox.
 *
 * @param mailbox its id; null where the mailbox is removed or none was chosen
 * @param since when the oldest came to wait
 * @param until when the youngest came to wait
 */
@Schema(name = "MailboxGroup")
record MailboxGroup(
    String reason,
    @Nullable UUID mailbox,
    @Nullable String address,
    int mails,
    Instant since,
    Instant until) {

  static MailboxGroup of(Group group) {
    return new MailboxGroup(
        group.which().reason(),
        group.which().place(),
        group.placeName(),
        group.mails(),
        group.since(),
        group.which().until());
  }

  /**
   * A group as the list named it.
   *
   * @param mails how many the list counted; those that were decided since are told then
   * @param after absent at first, then what the call before gave as next
   */
  @Schema(name = "MailboxGroupChoice")
  record Choice(
      @Nullable String reason,
      @Nullable UUID mailbox,
      @Nullable Instant until,
      @Nullable Integer mails,
      @Nullable UUID after)
      implements GroupRequests.Choice {
    @Override
    public @Nullable UUID place() {
      return mailbox;
    }
  }
}
