package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.held.HeldGroups;
import com.operanttechnologies.mail.held.HeldGroups.Decided;
import com.operanttechnologies.mail.held.HeldGroups.Group;
import com.operanttechnologies.mail.held.HeldGroups.Verdict;
import com.operanttechnologies.mail.held.HeldGroups.Which;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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
  private static final String BOUND =
      " Those that were held after `until` are left alone. `mails` is how many it was done for,"
          + " `others` counts those for which it was not, with the reason. One call looks at 1,000"
          + " mails at most; `left` says how many still wait for their turn, and the next call goes"
          + " on with `after` as `next` says.";

  private final Tenants tenants;
  private final HeldGroups groups;

  HeldGroupsResource(Tenants tenants, HeldGroups groups) {
    this.tenants = tenants;
    this.groups = groups;
  }

  /**
   * Held mails that share a reason and a sequence.
   *
   * @param sequence its id; null for mails of no sequence
   * @param since when the oldest was held
   * @param until when the youngest was held
   */
  @Schema(name = "HeldGroup")
  record GroupJson(
      String reason,
      @Nullable UUID sequence,
      @Nullable String sequenceName,
      int mails,
      Instant since,
      Instant until) {
    static GroupJson of(Group group) {
      Which which = group.which();
      return new GroupJson(
          which.reason(),
          which.sequence(),
          group.sequence(),
          group.mails(),
          group.since(),
          which.until());
    }
  }

  @Operation(
      summary = "Count held mails by reason and sequence",
      description = "The largest group first, fifty at most.")
  @GetMapping
  Page<GroupJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(groups.all().stream().map(GroupJson::of).toList()));
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
      @Nullable UUID after) {
    Which which() {
      if (reason == null) {
        throw new InvalidInput("reason", "Name the group's reason as the list does.");
      }
      if (until == null) {
        throw new InvalidInput("until", "Name the group's until as the list does.");
      }
      return new Which(reason, sequence, until, mails == null ? 0 : mails, after);
    }
  }

  /** Some of the group with the one reason why it was not done for them. */
  @Schema(name = "HeldGroupOther")
  record OtherJson(String reason, int mails) {}

  /**
   * What was done.
   *
   * @param left how many still wait for their turn
   * @param next where the next call goes on; null if none is needed
   */
  @Schema(name = "HeldGroupOutcome")
  record OutcomeJson(int mails, List<OtherJson> others, int left, @Nullable UUID next) {
    static OutcomeJson of(Decided decided) {
      return new OutcomeJson(
          decided.mails(),
          decided.others().stream()
              .map(other -> new OtherJson(other.reason(), other.mails()))
              .toList(),
          decided.left(),
          decided.next());
    }
  }

  @Operation(
      summary = "Send all mails of a group",
      description =
          "Each is planned anew with its own Message-ID; they leave twenty seconds apart, in the"
              + " hours of their recipients, and not faster than the sending pace allows."
              + BOUND)
  @PostMapping("/sending")
  OutcomeJson send(CurrentKey key, @RequestBody Choice choice) {
    return decide(key, choice, Verdict.SEND);
  }

  @Operation(
      summary = "Drop all mails of a group",
      description =
          "None of them leaves, and their sequences go on with the next step. Mails that bring a"
              + " quote are not dropped."
              + BOUND)
  @PostMapping("/drop")
  OutcomeJson drop(CurrentKey key, @RequestBody Choice choice) {
    return decide(key, choice, Verdict.DROP);
  }

  private OutcomeJson decide(CurrentKey key, Choice choice, Verdict verdict) {
    return OutcomeJson.of(
        groups.decide(key.tenant(), choice.which(), verdict, Actor.key(key.id()), HeldGroups.MOST));
  }
}
