package com.operanttechnologies.quote.recipient;

import com.operanttechnologies.quote.choice.Choice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    Choice choice,
    @Nullable String ip,
    @Nullable String userAgent,
    Instant at) {

  /** Of several signers each with the moment and the network address; empty without any. */
  public static Optional<String> names(List<Signature> signed, ZoneId zone) {
    DateTimeFormatter moment = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss VV", Locale.ROOT);
    return signed.stream()
        .map(each ->
            each.name
                + " ("
                + moment.format(each.at.atZone(zone))
                + (each.ip == null ? "" : ", " + each.ip)
                + ")")
        .reduce((some, more) -> some + "; " + more);
  }
}
