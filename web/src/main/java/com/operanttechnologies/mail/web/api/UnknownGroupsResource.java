package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.evidence.UnknownGroups;
import com.operanttechnologies.mail.evidence.UnknownGroups.Decided;
import com.operanttechnologies.mail.evidence.UnknownGroups.Group;
import com.operanttechnologies.mail.evidence.UnknownGroups.Verdict;
import com.operanttechnologies.mail.evidence.UnknownGroups.Which;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
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

/** Mails of unknown fate decided together, by reason and mailbox. */
@Tag(name = "Mailboxes")
@RestController
@RequestMapping("/api/v1/unknown-mails/groups")
class UnknownGroupsResource {
  private static final String BOUND =
      " Those that became unknown after `until` are left alone. One call decides 2,000 mails at"
          + " most; `left` says how many of the group still wait.";

  private final Tenants tenants;
  private final UnknownGroups groups;

  UnknownGroupsResource(Tenants tenants, UnknownGroups groups) {
    this.tenants = tenants;
    this.groups = groups;
  }

  /**
   * Mails that share a reason and a mailbox.
   *
   * @param mailbox its id; null where the mailbox is removed or none was chosen
   * @param until when the youngest became unknown
   */
  @Schema(name = "UnknownGroup")
  record GroupJson(
      String reason,
      @Nullable UUID mailbox,
      @Nullable String address,
      int mails,
      Instant since,
      Instant until) {
    static GroupJson of(Group group) {
      Which which = group.which();
      return new GroupJson(
          which.reason(),
          which.mailbox(),
          group.mailbox(),
          group.mails(),
          group.since(),
          which.until());
    }
  }

  @Operation(
      summary = "Count mails of unknown fate by reason and mailbox",
      description = "The largest group first, fifty at most.")
  @GetMapping
  Page<GroupJson> list(CurrentKey key) {
    return tenants.as(
        key.tenant(), () -> Page.whole(groups.all().stream().map(GroupJson::of).toList()));
  }

  /** A group as the list named it. */
  @Schema(name = "UnknownGroupChoice")
  record Choice(@Nullable String reason, @Nullable UUID mailbox, @Nullable Instant until) {
    Which which() {
      if (reason == null) {
        throw new InvalidInput("reason", "Name the group's reason as the list does.");
      }
      if (until == null) {
        throw new InvalidInput("until", "Name the group's until as the list does.");
      }
      return new Which(reason, mailbox, until);
    }
  }

  @Operation(
      summary = "Say that all mails of a group arrived",
      description = "Each counts as accepted." + BOUND)
  @PostMapping("/arrival")
  Decided arrived(CurrentKey key, @RequestBody Choice choice) {
    return decide(key, choice, Verdict.ARRIVED);
  }

  @Operation(
      summary = "Send all mails of a group again",
      description = "Each with its own Message-ID, at the pace of its mailbox." + BOUND)
  @PostMapping("/sending")
  Decided sendAgain(CurrentKey key, @RequestBody Choice choice) {
    return decide(key, choice, Verdict.SEND_AGAIN);
  }

  private Decided decide(CurrentKey key, Choice choice, Verdict verdict) {
    return groups.decide(
        key.tenant(), choice.which(), verdict, Actor.key(key.id()), UnknownGroups.MOST);
  }
}
