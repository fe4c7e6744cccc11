package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Corrections;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a mail is in truth. */
@Tag(name = "Inbox")
@RestController
@RequestMapping("/api/v1/inbound-mails/{id}")
class CorrectionsResource {
  private final Tenants tenants;
  private final Corrections corrections;

  CorrectionsResource(Tenants tenants, Corrections corrections) {
    this.tenants = tenants;
    this.corrections = corrections;
  }

  /**
   * What it is.
   *
   * @param kind reply, auto_reply, out_of_office, bounce_hard, bounce_soft, complaint,
   *     stop_request, challenge or report
   */
  record Kind(String kind) {}

  /**
   * What came of it.
   *
   * @param outcome same, corrected, follow_ups_stopped or stays_suppressed
   */
  record Corrected(String outcome) {}

  @Operation(
      summary = "Correct what a mail is taken for",
      description =
          "Undoes the effects of the mistake as far as that is right, and lets those of the truth"
              + " happen. A recipient's own unsubscription is never lifted.")
  @PutMapping("/kind")
  Corrected correct(CurrentKey key, @PathVariable UUID id, @RequestBody Kind kind) {
    InboundKind chosen = ThreadsResource.named("kind", kind.kind(), InboundKind::ofCode);
    Corrections.Outcome outcome =
        tenants.as(key.tenant(), () -> corrections.correct(id, chosen, Actor.key(key.id())));
    return new Corrected(outcome.name().toLowerCase(Locale.ROOT));
  }

  @Operation(
      summary = "Let follow-ups go on that a mail stopped by mistake",
      description = "After its correction; 409 if they were not stopped by it or cannot go on.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PostMapping("/continuation")
  void letGoOn(CurrentKey key, @PathVariable UUID id) {
    tenants.run(key.tenant(), () -> corrections.letGoOn(id, Actor.key(key.id())));
  }
}
