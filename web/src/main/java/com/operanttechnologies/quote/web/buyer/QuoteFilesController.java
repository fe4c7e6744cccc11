package com.operanttechnologies.quote.web.buyer;

import com.operanttechnologies.image.Images;
import com.operanttechnologies.image.StoredImage;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Papers;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.attachment.Attachments;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.jdbc.DocumentTable.Paper;
import com.operanttechnologies.quote.web.attachment.AttachmentAnswer;
import com.operanttechnologies.shell.web.Accent;
import com.operanttechnologies.tenant.Organisation;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The files around a quote's page: its PDF, attachments and images, the seller's logo and colour.
 */
@Controller
class QuoteFilesController {
  private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

  private final BuyerLinks links;
  private final Papers papers;
  private final Attachments attachments;
  private final Images images;

  QuoteFilesController(BuyerLinks links, Papers papers, Attachments attachments, Images images) {
    this.images = images;
    this.links = links;
    this.papers = papers;
    this.attachments = attachments;
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

  /** A file that stands behind the quote, as it was uploaded; the number counts from 1. */
  @GetMapping("/q/{token}/attachments/{number}")
  ResponseEntity<byte[]> attachment(@PathVariable String token, @PathVariable int number) {
    Link link = links.of(token);
    PublicQuote quote = links.open(link);
    List<AttachedFile> files = quote.version().attachments();
    if (quote.closed() == Reason.NOT_OFFERED || number < 1 || number > files.size()) {
      throw new NotFound("The attachment");
    }
    AttachedFile file = files.get(number - 1);
    return AttachmentAnswer.of(file.name(), attachments.pdf(link.tenant(), file.sha256()));
  }

  /** A picture on the version that the page shows; no other of the seller's. */
  @GetMapping("/q/{token}/images/{sha256}")
  ResponseEntity<byte[]> image(@PathVariable String token, @PathVariable String sha256) {
    Link link = links.of(token);
    PublicQuote quote = links.open(link);
    boolean shown =
        quote.version().images().stream().anyMatch(image -> image.sha256().equals(sha256));
    if (quote.closed() == Reason.NOT_OFFERED || !shown) {
      throw new NotFound("The image");
    }
    StoredImage image = images.read(link.tenant(), sha256);
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf(image.file().mediaType()))
        .body(image.bytes());
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
