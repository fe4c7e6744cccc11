package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.followup.letter.TestMails;
import com.operanttechnologies.followup.letter.TestMails.Self;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A mail to oneself, with what is typed and not yet saved. */
@Controller
@RequestMapping("/sequences/{id}/steps/{step}/test-mails")
class TestMailController {
  private static final String FRAGMENT = "followup/tested";
  private static final int MOST_LOOKS = 20;
  private static final Set<MessageState> ON_THE_WAY =
      Set.of(MessageState.PLANNED, MessageState.CLAIMED, MessageState.IN_DATA);

  private final Tenants tenants;
  private final TestMails mails;
  private final Ledger ledger;
  private final StepPage page;
  private final boolean sandbox;

  TestMailController(
      Tenants tenants,
      TestMails mails,
      Ledger ledger,
      StepPage page,
      OperantProperties properties) {
    this.tenants = tenants;
    this.mails = mails;
    this.ledger = ledger;
    this.page = page;
    this.sandbox = properties.sandboxEnabled();
  }

  @PostMapping
  String send(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean fragment,
      StepForm form,
      Model model) {
    page.fill(model, me, id, step);
    try {
      Self self = new Self(me.id(), me.name(), me.email());
      UUID mail = tenants.as(me.tenant(), () -> mails.send(form.preview(me), self));
      show(model, me, mail, 1);
    } catch (Conflict refused) {
      model.addAttribute("refused", refused.getMessage());
    }
    if (fragment) {
      return FRAGMENT;
    }
    page.editor(model, me, form);
    return StepController.VIEW;
  }

  /** What became of it; the fragment asks again a few times, and then no more. */
  @GetMapping("/{mail}")
  String look(
      CurrentMember me,
      @PathVariable UUID id,
      @PathVariable UUID step,
      @PathVariable UUID mail,
      @RequestParam(defaultValue = "1") int look,
      Model model) {
    page.fill(model, me, id, step);
    show(model, me, mail, look);
    return FRAGMENT;
  }

  private void show(Model model, CurrentMember me, UUID mail, int look) {
    Message message =
        tenants
            .as(me.tenant(), () -> ledger.find(mail))
            .filter(found -> me.id().equals(found.about().member()))
            .orElseThrow(() -> new NotFound("The test mail"));
    model.addAttribute("tested", message);
    model.addAttribute("sandbox", sandbox);
    model.addAttribute("look", look + 1);
    model.addAttribute("again", look < MOST_LOOKS && ON_THE_WAY.contains(message.state()));
  }
}
