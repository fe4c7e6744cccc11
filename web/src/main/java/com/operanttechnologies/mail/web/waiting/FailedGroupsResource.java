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

/** Mails that were refused for good or given up, decided together, by reason and mailbox. */
@Tag(name = "Mailboxes")
@RestController
@RequestMapping("/api/v1/failed-mails/groups")
class FailedGroupsResource {
  private final GroupRequests requests;

  FailedGroupsResource(GroupRequests requests) {
    this.requests = requests;
  }

  @Operation(
      summary = "Count mails that were refused for good or given up by reason and mailbox",
      description = GroupRequests.LARGEST_FIRST)
  @GetMapping
  Page<MailboxGroup> list(CurrentKey key) {
    return requests.list(key, WaitingKind.FAILED, MailboxGroup::of);
  }

  @Operation(
      summary = "Send all failed mails of a group again",
      description =
          "Once what was wrong is put right. Each is planned anew with its own Message-ID; they"
              + " leave twenty seconds apart, in the hours of their recipients, and not faster than"
              + " the sending pace allows."
              + GroupRequests.BOUND)
  @PostMapping("/sending")
  GroupOutcome sendAgain(CurrentKey key, @RequestBody MailboxGroup.Choice choice) {
    return requests.decide(key, WaitingKind.FAILED, choice, Verdict.SEND);
  }

  @Operation(
      summary = "Leave all failed mails of a group as they are",
      description =
          "They keep their outcome, and nobody is asked about them any more." + GroupRequests.BOUND)
  @PostMapping("/leaving")
  GroupOutcome leave(CurrentKey key, @RequestBody MailboxGroup.Choice choice) {
    return requests.decide(key, WaitingKind.FAILED, choice, Verdict.LEAVE);
  }
}
