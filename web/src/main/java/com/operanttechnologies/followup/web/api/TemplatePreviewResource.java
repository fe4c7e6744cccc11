package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.letter.LetterPreviews;
import com.operanttechnologies.followup.letter.PreviewOf;
import com.operanttechnologies.followup.letter.TestMails;
import com.operanttechnologies.followup.letter.TestMails.Self;
import com.operanttechnologies.followup.template.advice.TemplateVariable;
import com.operanttechnologies.followup.web.api.TemplateJson.PreviewJson;
import com.operanttechnologies.followup.web.api.TemplateJson.Wanted;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates tried out before they are published. */
@Tag(name = "Templates")
@RestController
class TemplatePreviewResource {
  private static final String TEMPLATE = "/api/v1/sequences/{id}/steps/{step}/template";

  private final Tenants tenants;
  private final Members members;
  private final LetterPreviews previews;
  private final TestMails tests;
  private final StepTexts texts;

  TemplatePreviewResource(
      Tenants tenants, Members members, LetterPreviews previews, TestMails tests, StepTexts texts) {
    this.tenants = tenants;
    this.members = members;
    this.previews = previews;
    this.tests = tests;
    this.texts = texts;
  }

  @Operation(
      summary = "List what templates may use",
      description = "Each with a description, an example, and what to write to use it.")
  @GetMapping("/api/v1/template-variables")
  Page<TemplateVariable> variables(CurrentKey key) {
    return Page.whole(TemplateVariable.all());
  }

  @Operation(
      summary = "Preview a template",
      description =
          "The mail as it would leave, to the customer of a quote or to Bob, who is made up."
              + " Nothing is saved or sent; the links in it lead nowhere.")
  @PostMapping(TEMPLATE + "/preview")
  PreviewJson preview(
      CurrentKey key, @PathVariable UUID id, @PathVariable UUID step, @RequestBody Wanted wanted) {
    Optional<Member> maker = maker(key);
    return tenants.as(
        key.tenant(),
        () -> PreviewJson.of(previews.of(wanted(texts.step(id, step), wanted, maker))));
  }

  @Operation(
      summary = "Send a test mail to oneself",
      description =
          "To the member who made the key, marked as a test. 409 if the mail cannot be written, or"
              + " if no member made the key.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(TEMPLATE + "/test-mails")
  TestMailJson test(
      CurrentKey key, @PathVariable UUID id, @PathVariable UUID step, @RequestBody Wanted wanted) {
    Member maker =
        maker(key).orElseThrow(() -> new Conflict("No member made this key: write to nobody"));
    Self self = new Self(maker.id(), maker.name(), maker.email());
    return tenants.as(
        key.tenant(),
        () ->
            new TestMailJson(
                tests.send(wanted(texts.step(id, step), wanted, Optional.of(maker)), self),
                maker.email()));
  }

  private static PreviewOf wanted(SequenceStep step, Wanted wanted, Optional<Member> maker) {
    return StepTexts.wanted(
        step,
        wanted,
        maker
            .map(member -> new PreviewOf.Signer(member.name(), member.email()))
            .orElseGet(() -> new PreviewOf.Signer("Ada Lovelace", "ada@acme.example")));
  }

  private Optional<Member> maker(CurrentKey key) {
    UUID member = key.createdBy();
    return member == null ? Optional.empty() : members.find(key.tenant(), member);
  }

  /**
   * A test mail.
   *
   * @param message its id in the ledger
   */
  record TestMailJson(UUID message, String recipient) {}
}
