package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
  private final GroupRequests requests;

  UnknownGroupsResource(GroupRequests requests) {
    this.requests = requests;
  }

  @Operation(
      summary = "Count mails of unknown fate by reason and mailbox",
      description = GroupRequests.LARGEST_FIRST)
  @GetMapping
  Page<MailboxGroup> list(CurrentKey key) {
    return requests.list(key, WaitingKind.UNKNOWN, MailboxGroup::of);
  }

  @Operation(
      summary = "Say that all mails of a group arrived",
      description = "Each counts as accepted." + GroupRequests.BOUND)
  @PostMapping("/arrival")
  GroupOutcome arrived(CurrentKey key, @RequestBody MailboxGroup.Choice choice) {
    return requests.decide(key, WaitingKind.UNKNOWN, choice, Verdict.ARRIVED);
  }

  @Operation(
      summary = "Send all mails of a group again",
      description =
          "Each with its own Message-ID, at the pace of its mailbox." + GroupRequests.BOUND)
  @PostMapping("/sending")
  GroupOutcome sendAgain(CurrentKey key, @RequestBody MailboxGroup.Choice choice) {
    return requests.decide(key, WaitingKind.UNKNOWN, choice, Verdict.SEND);
  }
}
