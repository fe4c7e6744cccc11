package com.operanttechnologies.image.web;

import com.operanttechnologies.image.StoredImage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An answer with a picture of ours: its address names its bytes, so nobody has to ask again. */
final class ImageAnswer {
  private ImageAnswer() {}

  static ResponseEntity<byte[]> of(StoredImage image) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(image.file().mediaType()))
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable")
        .header("X-Content-Type-Options", "nosniff")
        .body(image.bytes());
  }
}
