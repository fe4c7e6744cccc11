package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.billing.BillingOverview;
import com.operanttechnologies.quote.AcceptanceUndo;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteEvidence;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.approval.ApprovalDesk;
import com.operanttechnologies.quote.buyer.QuoteViews;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.quote.recipient.Access;
import com.operanttechnologies.quote.web.figure.FigureCard;
import com.operanttechnologies.quote.web.product.MarginCard;
import com.operanttechnologies.shell.web.SealedFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One quote: where it stands, what happened, what happens next. */
@Controller
class QuoteController {
  private final Quotes quotes;
  private final QuoteStory story;
  private final QuoteViews views;
  private final BillingOverview billing;
  private final AcceptanceUndo undo;
  private final PaymentCard payment;
  private final Papers papers;
  private final ApprovalDesk approvals;
  private final QuoteEvidence evidence;
  private final MarginCard margin;
  private final Access access;
  private final FigureCard figures;

  QuoteController(
      Quotes quotes,
      QuoteStory story,
      QuoteViews views,
      BillingOverview billing,
      AcceptanceUndo undo,
      PaymentCard payment,
      Papers papers,
      ApprovalDesk approvals,
      QuoteEvidence evidence,
      MarginCard margin,
      Access access,
      FigureCard figures) {
    this.quotes = quotes;
    this.story = story;
    this.views = views;
    this.billing = billing;
    this.undo = undo;
    this.payment = payment;
    this.papers = papers;
    this.approvals = approvals;
    this.evidence = evidence;
    this.margin = margin;
    this.access = access;
    this.figures = figures;
  }

  @GetMapping("/quotes/{id}")
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    Quote quote = quotes.get(me.tenant(), id);
    model.addAttribute("quote", quote);
    model.addAttribute("versions", quotes.versions(me.tenant(), id));
    model.addAttribute("signed", quotes.signed(me.tenant(), quote));
    model.addAttribute("access", access.of(me.tenant(), id));
    model.addAttribute("views", views.of(me.tenant(), id));
    model.addAttribute("proof", evidence.of(me.tenant(), id));
    model.addAttribute("billing", billing.of(me.tenant(), id));
    model.addAttribute("review", approvals.of(me.tenant(), id, me.memberId()));
    if (!quote.state().isFinal()) {
      model.addAttribute("firstInvoice", FirstInvoice.of(quote.current()));
    }
    undo.until(me.tenant(), id).ifPresent(until -> model.addAttribute("undoUntil", until));
    payment.fill(model, me.tenant(), quote);
    figures.fill(model, me.tenant(), quote);
    margin.fill(model, me.tenant(), quote);
    story.fill(model, me.tenant(), quote);
    return "quote/show";
  }

  @GetMapping("/quotes/{id}/pdf")
  ResponseEntity<byte[]> pdf(CurrentMember me, @PathVariable UUID id) {
    Quote quote = quotes.get(me.tenant(), id);
    Paper paper = papers.current(me.tenant(), id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + quote.number() + ".pdf\"")
        .header("Cache-Control", "private, no-store")
        .body(paper.pdf());
  }

  /** The paper as a page of its own, for the frame beside the story. */
  @GetMapping("/quotes/{id}/paper")
  void paper(CurrentMember me, @PathVariable UUID id, HttpServletResponse response)
      throws java.io.IOException {
    SealedFrame.write(papers.html(me.tenant(), id), response);
  }
}
