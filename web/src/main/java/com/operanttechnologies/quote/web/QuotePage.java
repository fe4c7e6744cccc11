package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.billing.BillingOverview;
import com.operanttechnologies.quote.AcceptanceUndo;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteEvidence;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.approval.ApprovalDesk;
import com.operanttechnologies.quote.buyer.QuoteViews;
import com.operanttechnologies.quote.recipient.Access;
import com.operanttechnologies.quote.web.figure.FigureCard;
import com.operanttechnologies.quote.web.product.MarginCard;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of one quote, also for a form on it that has to be shown again with what was typed. */
@Component
public class QuotePage {
  private final Quotes quotes;
  private final QuoteStory story;
  private final QuoteViews views;
  private final BillingOverview billing;
  private final AcceptanceUndo undo;
  private final PaymentCard payment;
  private final ApprovalDesk approvals;
  private final QuoteEvidence evidence;
  private final MarginCard margin;
  private final Access access;
  private final FigureCard figures;

  QuotePage(
      Quotes quotes,
      QuoteStory story,
      QuoteViews views,
      BillingOverview billing,
      AcceptanceUndo undo,
      PaymentCard payment,
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
    this.approvals = approvals;
    this.evidence = evidence;
    this.margin = margin;
    this.access = access;
    this.figures = figures;
  }

  /** Its view, with all that it shows. */
  public String fill(Model model, CurrentMember me, UUID id) {
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
}
