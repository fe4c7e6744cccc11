package com.operanttechnologies.quote.web.attachment;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer with a file that somebody uploaded: to be saved, never shown as a page of ours. */
public final class AttachmentAnswer {
  private AttachmentAnswer() {}

  public static ResponseEntity<byte[]> of(String name, byte[] pdf) {
    String disposition =
        ContentDisposition.attachment()
            .filename(name, java.nio.charset.StandardCharsets.UTF_8)
            .build()
            .toString();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .body(pdf);
  }
}
