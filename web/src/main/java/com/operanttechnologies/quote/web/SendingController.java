package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.IllegalTransition;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Sendings;
import com.operanttechnologies.quote.approval.ApprovalDesk;
import com.operanttechnologies.quote.approval.ApprovalNeeded;
import com.operanttechnologies.quote.letter.QuoteMails;
import com.operanttechnologies.shell.web.SealedFrame;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Sending a quote: the mail is shown first, and for 15 seconds it can be undone. */
@Controller
@RequestMapping("/quotes/{id}/sending")
class SendingController {
  private final Quotes quotes;
  private final Sendings sendings;
  private final QuoteMails mails;
  private final ApprovalDesk approvals;

  SendingController(Quotes quotes, Sendings sendings, QuoteMails mails, ApprovalDesk approvals) {
    this.quotes = quotes;
    this.sendings = sendings;
    this.mails = mails;
    this.approvals = approvals;
  }

  @GetMapping
  String review(CurrentMember me, @PathVariable UUID id, Model model) {
    Quote quote = quotes.get(me.tenant(), id);
    if (!quote.state().isEditable()) {
      return "redirect:/quotes/" + id;
    }
    model.addAttribute("quote", quote);
    model.addAttribute("review", approvals.of(me.tenant(), id, me.memberId()));
    model.addAttribute("letter", mails.preview(me.tenant(), id));
    return "quote/sending";
  }

  /** The mail as the customer will see it, in a frame. */
  @GetMapping("/mail")
  void mail(CurrentMember me, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    SealedFrame.write(mails.preview(me.tenant(), id).html(), response);
  }

  @PostMapping
  String start(CurrentMember me, @PathVariable UUID id, Model model) {
    try {
      sendings.start(me.tenant(), id, Actor.member(me.memberId()));
      return "redirect:/quotes/" + id;
    } catch (InvalidInput refused) {
      model.addAttribute("errors", refused.byField());
      return "redirect:/quotes/" + id + "/edit";
    } catch (ApprovalNeeded first) {
      return "redirect:/quotes/" + id + "/sending";
    }
  }

  @PostMapping("/reversal")
  String takeBack(CurrentMember me, @PathVariable UUID id) {
    try {
      sendings.takeBack(me.tenant(), id, Actor.member(me.memberId()));
      return "redirect:/quotes/" + id + "?done=undone";
    } catch (IllegalTransition | Conflict tooLate) {
      return "redirect:/quotes/" + id + "?done=toolate";
    }
  }

  @PostMapping("/repetition")
  String again(CurrentMember me, @PathVariable UUID id) {
    mails.resend(me.tenant(), id, Actor.member(me.memberId()));
    return "redirect:/quotes/" + id + "?done=again";
  }
}
