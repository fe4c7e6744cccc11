package com.operanttechnologies.quote.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
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
  private final QuotePage page;
  private final Quotes quotes;
  private final Papers papers;

  QuoteController(QuotePage page, Quotes quotes, Papers papers) {
    this.page = page;
    this.quotes = quotes;
    this.papers = papers;
  }

  @GetMapping("/quotes/{id}")
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    return page.fill(model, me, id);
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
