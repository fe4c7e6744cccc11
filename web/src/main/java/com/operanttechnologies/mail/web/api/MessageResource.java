package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.release.Releases;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One mail of the ledger: how it stands, what it says, and sending it after all. */
@Tag(name = "Story")
@RestController
@RequestMapping("/api/v1/messages/{id}")
class MessageResource {
  private final Tenants tenants;
  private final Ledger ledger;
  private final Releases releases;
  private final MessageAnswers answers;

  MessageResource(Tenants tenants, Ledger ledger, Releases releases, MessageAnswers answers) {
    this.tenants = tenants;
    this.ledger = ledger;
    this.releases = releases;
    this.answers = answers;
  }

  /**
   * What a mail says.
   *
   * @param html with its pictures inside it
   */
  record LetterJson(String subject, String html, String text, List<PictureJson> pictures) {
    static LetterJson of(Letter letter) {
      return new LetterJson(
          letter.subject(),
          letter.wholeHtml(),
          letter.text(),
          letter.pictures().stream()
              .map(each -> new PictureJson(each.alt(), each.width(), each.height()))
              .toList());
    }
  }

  /** A picture in a mail, with the words that stand for it. */
  record PictureJson(String alt, int width, int height) {}

  @Operation(summary = "Read a mail of the ledger", description = "With each try to hand it over.")
  @GetMapping
  MessageJson read(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(key.tenant(), () -> answers.of(id));
  }

  @Operation(
      summary = "Read what a mail says",
      description = "As it left, with the numbers of that moment. 404 until it has been written.")
  @GetMapping("/letter")
  LetterJson letter(CurrentKey key, @PathVariable UUID id) {
    return tenants.as(
        key.tenant(),
        () -> {
          answers.found(id);
          return LetterJson.of(
              ledger.letter(id).orElseThrow(() -> new NotFound("The text of the mail")));
        });
  }

  @Operation(
      summary = "Send a mail that is held or was not taken",
      description =
          "It is planned anew with the same Message-ID; every rule that stops a mail still does."
              + " 409, with the reason, if it does not wait for anybody, a rule stops it, or it would"
              + " only be held: `errors` names each value that it lacks, and how to fill it in. One of"
              + " unknown fate: see unknown-mails.")
  @PostMapping("/release")
  MessageJson release(CurrentKey key, @PathVariable UUID id) {
    tenants
        .as(
            key.tenant(),
            () -> releases.release(answers.found(id).id(), Releases.NOT_GONE, Actor.key(key.id())))
        .ifPresent(refusal -> {
          throw refusal.conflict();
        });
    return tenants.as(key.tenant(), () -> answers.of(id));
  }
}
