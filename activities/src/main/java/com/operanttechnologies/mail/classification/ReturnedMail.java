package com.operanttechnologies.mail.classification;

import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.ReportPart;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a report gives back of the mail it is about: by this alone, or by the address it came to, it
 * can be tied to one of ours.
 *
 * @param addresses that the returned mail came from or could be answered at
 * @param ids Message-IDs of the returned mail
 * @param envelopes ids of the envelope (RFC 3461)
 */
public record ReturnedMail(List<String> addresses, List<String> ids, List<UUID> envelopes) {
  private static final int MOST = 20;
  private static final int CHARACTERS = 128 * 1024;
  private static final Pattern ID =
      Pattern.compile("(?im)^[> \\t]{0,8}message-id:\\s{0,4}(<[^<>\\s\\p{Cntrl}]{1,400}>)");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?im)^(?:return-path|reply-to|original-mail-from):[^\\n<]{0,200}<?([^<>\\s,;\"]{1,64}@[^<>\\s,;\"]{1,253})");
  private static final Pattern ENVELOPE =
      Pattern.compile("(?im)^original-envelope-id:\\s{0,4}([0-9a-f-]{36})\\s*$");

  /** Of a mail that is known to be a report. */
  public static ReturnedMail of(InboundMail mail) {
    List<String> texts =
        Stream.concat(mail.reports().stream().map(ReportPart::text), Stream.of(mail.text()))
            .map(text -> text.length() > CHARACTERS ? text.substring(0, CHARACTERS) : text)
            .map(text -> text.replace("\r", ""))
            .toList();
    return new ReturnedMail(
        found(ADDRESS, texts),
        found(ID, texts),
        found(ENVELOPE, texts).stream().flatMap(id -> uuid(id).stream()).toList());
  }

  private static List<String> found(Pattern pattern, List<String> texts) {
    return texts.stream()
        .flatMap(text -> pattern.matcher(text).results().map(ReturnedMail::value))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String value(MatchResult match) {
    return match.group(1);
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
