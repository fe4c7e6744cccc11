package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The quote on paper. */
@Tag(name = "Quotes")
@RestController
class PaperResource {
  private final Quotes quotes;
  private final Papers papers;

  PaperResource(Quotes quotes, Papers papers) {
    this.quotes = quotes;
    this.papers = papers;
  }

  @Operation(
      summary = "Read the PDF",
      description =
          "Of a draft as it would be sent, else as it was sent, with the evidence once accepted."
              + " The ETag is the document's SHA-256.")
  @GetMapping(path = QuoteAnswers.ROOT + "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> pdf(CurrentKey key, @PathVariable UUID id) {
    String number = quotes.get(key.tenant(), id).number();
    Paper paper = papers.current(key.tenant(), id);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .eTag(paper.sha256())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(number + ".pdf").build().toString())
        .body(paper.pdf());
  }
}
