package com.operanttechnologies.quote.web.attachment;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.VersionContent.AttachedFile;
import com.operanttechnologies.quote.attachment.Attachments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** PDFs to stand behind quotes; {@code attachments} of a quote or a template takes the answer. */
@Tag(name = "Attachments")
@RestController
@RequestMapping(AttachmentsResource.ROOT)
class AttachmentsResource {
  static final String ROOT = "/api/v1/attachments";

  private final Attachments attachments;

  AttachmentsResource(Attachments attachments) {
    this.attachments = attachments;
  }

  @Operation(
      summary = "Upload a PDF",
      description =
          "The part `file` of a multipart form: at most 4 MB and 20 pages, without a password,"
              + " scripts, further files or actions. Give the answer to a quote or a template as one"
              + " of its attachments: at most 5 files, 30 pages and 8 MB together. What is on none"
              + " of them is removed after 30 days.")
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<AttachedFile> take(CurrentKey key, @RequestParam MultipartFile file)
      throws IOException {
    AttachedFile kept = attachments.keep(key.tenant(), file.getOriginalFilename(), file.getBytes());
    return ResponseEntity.created(URI.create(ROOT + "/" + kept.sha256())).body(kept);
  }

  @Operation(
      summary = "Read a PDF",
      description = "The bytes that were uploaded, by their SHA-256.")
  @GetMapping(path = "/{sha256}", produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> read(CurrentKey key, @PathVariable String sha256) {
    return AttachmentAnswer.of("attachment.pdf", attachments.pdf(key.tenant(), sha256));
  }
}
