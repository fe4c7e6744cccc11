package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.OpenedThread;
import com.operanttechnologies.mail.OpenedThread.Received;
import com.operanttechnologies.mail.OpenedThread.Sent;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.mail.Threads.Said;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a mail of a thread says. */
@Tag(name = "Inbox")
@RestController
class ThreadMailResource {
  private final Tenants tenants;
  private final Threads threads;
  private final Ledger ledger;

  ThreadMailResource(Tenants tenants, Threads threads, Ledger ledger) {
    this.tenants = tenants;
    this.threads = threads;
    this.ledger = ledger;
  }

  @Operation(
      summary = "Read what a mail of a thread says",
      description =
          "In either direction. HTML that came in is as it was sent: show it in a frame without"
              + " scripts and without anything from elsewhere.")
  @GetMapping("/api/v1/threads/{id}/mails/{mail}")
  Said read(CurrentKey key, @PathVariable UUID id, @PathVariable UUID mail) {
    return tenants.as(
        key.tenant(),
        () -> {
          OpenedThread thread = threads.open(id).orElseThrow(() -> new NotFound("The thread"));
          return thread.mails().stream()
              .filter(each -> each.id().equals(mail))
              .findFirst()
              .flatMap(found -> said(id, found))
              .orElseThrow(() -> new NotFound("The mail"));
        });
  }

  private Optional<Said> said(UUID thread, OpenedThread.Mail mail) {
    return switch (mail) {
      case Received in -> threads.said(thread, in.id());
      case Sent out ->
          ledger.letter(out.id()).map(letter -> new Said(letter.text(), letter.wholeHtml()));
    };
  }
}
