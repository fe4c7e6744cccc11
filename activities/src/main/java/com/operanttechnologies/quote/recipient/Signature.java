package com.operanttechnologies.quote.recipient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One of several signatures on a version, with its evidence. */
public record Signature(
    UUID version,
    UUID contact,
    String name,
    String consentText,
    String consentSha256,
    String hash,
    String documentSha256,
    List<String> chosen,
    @Nullable String ip,
    @Nullable String userAgent,
    Instant at) {
  public Signature {
    chosen = List.copyOf(chosen);
  }
}
