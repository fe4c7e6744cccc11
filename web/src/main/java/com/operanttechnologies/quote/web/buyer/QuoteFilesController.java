package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.shell.web.Accent;
import com.operanttechnologies.tenant.Organisation;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files around a quote's page: its PDF, the seller's logo and colour. */
@Controller
class QuoteFilesController {
  private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

  private final BuyerLinks links;
  private final Papers papers;

  QuoteFilesController(BuyerLinks links, Papers papers) {
    this.links = links;
    this.papers = papers;
  }

  @GetMapping("/q/{token}/pdf")
  ResponseEntity<byte[]> pdf(@PathVariable String token) {
    Link link = links.of(token);
    Paper paper = papers.published(link.tenant(), Objects.requireNonNull(link.quoteId()));
    PublicQuote quote = links.open(link);
    ContentDisposition name = ContentDisposition.inline().filename(quote.number() + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(paper.pdf());
  }

  @GetMapping("/q/{token}/logo")
  ResponseEntity<byte[]> logo(@PathVariable String token) {
    Organisation.Picture logo = links.open(links.of(token)).seller().logo();
    return logo == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok().contentType(MediaType.valueOf(logo.type())).body(logo.bytes());
  }

  @GetMapping("/q/{token}/accent.css")
  ResponseEntity<String> accent(@PathVariable String token) {
    String accent = links.open(links.of(token)).seller().accent();
    return ResponseEntity.ok().contentType(CSS).body(Accent.of(accent).css());
  }
}
