package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.waiting.MailGroups.Group;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Held mails decided together, by reason and sequence. */
@Tag(name = "Story")
@RestController
@RequestMapping("/api/v1/held-mails/groups")
class HeldGroupsResource {
  private final GroupRequests requests;

  HeldGroupsResource(GroupRequests requests) {
    this.requests = requests;
  }

  /**
   * Held mails that share a reason and a sequence.
   *
   * @param reason of mails that are late: how late they were when they were held
   * @param sequence its id; null for mails of no sequence
   * @param since when the oldest was held
   * @param until when the youngest was held
   * @param due when the first of them was to leave
   * @param dueUntil when the last of them was to leave
   */
  @Schema(name = "HeldGroup")
  record GroupJson(
      String reason,
      @Nullable UUID sequence,
      @Nullable String sequenceName,
      int mails,
      Instant since,
      Instant until,
      Instant due,
      Instant dueUntil) {
    static GroupJson of(Group group) {
      return new GroupJson(
          group.which().reason(),
          group.which().place(),
          group.placeName(),
          group.mails(),
          group.since(),
          group.which().until(),
          group.due(),
          group.dueUntil());
    }
  }

  @Operation(
      summary = "Count held mails by reason and sequence",
      description = GroupRequests.LARGEST_FIRST)
  @GetMapping
  Page<GroupJson> list(CurrentKey key) {
    return requests.list(key, WaitingKind.HELD, GroupJson::of);
  }

  /**
   * A group as the list named it.
   *
   * @param mails how many the list counted; those that were decided since are told then
   * @param after absent at first, then what the call before gave as next
   */
  @Schema(name = "HeldGroupChoice")
  record Choice(
      @Nullable String reason,
      @Nullable UUID sequence,
      @Nullable Instant until,
      @Nullable Integer mails,
      @Nullable UUID after)
      implements GroupRequests.Choice {
    @Override
    public @Nullable UUID place() {
      return sequence;
    }
  }

  @Operation(
      summary = "Send all mails of a group",
      description =
          "Each is planned anew with its own Message-ID; they leave twenty seconds apart, in the"
              + " hours of their recipients, and not faster than the sending pace allows."
              + GroupRequests.BOUND)
  @PostMapping("/sending")
  GroupOutcome send(CurrentKey key, @RequestBody Choice choice) {
    return requests.decide(key, WaitingKind.HELD, choice, Verdict.SEND);
  }

  @Operation(
      summary = "Drop all mails of a group",
      description =
          "None of them leaves, and their sequences go on with the next step. Mails that bring a"
              + " quote are not dropped."
              + GroupRequests.BOUND)
  @PostMapping("/drop")
  GroupOutcome drop(CurrentKey key, @RequestBody Choice choice) {
    return requests.decide(key, WaitingKind.HELD, choice, Verdict.DROP);
  }
}
