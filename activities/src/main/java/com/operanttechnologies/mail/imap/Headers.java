package com.operanttechnologies.mail.imap;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Header values of a stranger's mail, read leniently and within bounds. */
final class Headers {
  private static final Pattern ID = Pattern.compile("<[^<>\\s\\p{Cntrl}]{1,400}>");
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s<>,;:\"()]{1,64}@[^\\s<>,;:\"()]{1,253}");

  /** Headers of which the presence or the value tells a machine's mail. */
  private static final List<String> MARKS =
      List.of(
          "x-autorespond",
          "x-autoreply-from",
          "x-auto-response-suppress",
          "x-ms-exchange-generated-message-source",
          "x-ms-exchange-inbox-rules-loop",
          "x-vacation",
          "x-mail-autoreply",
          "x-failed-recipients",
          "x-boxbe-message",
          "x-delivery-agent",
          "x-spamarrest-message",
          "list-id");

  private final MimePart mail;

  Headers(MimePart mail) {
    this.mail = mail;
  }

  List<String> ids(String name) {
    List<String> ids =
        mail.headers(name).stream()
            .flatMap(value -> ID.matcher(value).results().map(MatchResult::group))
            .distinct()
            .toList();
    return ids.subList(Math.max(0, ids.size() - Bounds.LIST), ids.size());
  }

  @Nullable String id(String name) {
    List<String> ids = ids(name);
    return ids.isEmpty() ? null : ids.getFirst();
  }

  List<String> addresses(String name) {
    return mail.headers(name).stream()
        .map(value -> Bounds.cut(value, 8 * Bounds.LINE_CHARS))
        .flatMap(Headers::parsed)
        .distinct()
        .limit(Bounds.LIST)
        .toList();
  }

  @Nullable String address(String name) {
    List<String> addresses = addresses(name);
    return addresses.isEmpty() ? null : addresses.getFirst();
  }

  private static Stream<String> parsed(String value) {
    try {
      return Stream.of(InternetAddress.parseHeader(value, false))
          .map(InternetAddress::getAddress)
          .filter(address -> address != null && ADDRESS.matcher(address).matches());
    } catch (AddressException nonsense) {
      return ADDRESS.matcher(value).results().map(MatchResult::group);
    }
  }

  String subject() {
    String value = mail.header("Subject");
    if (value == null) {
      return "";
    }
    String bounded = Bounds.cut(value, 8 * Bounds.LINE_CHARS);
    String text;
    try {
      text = MimeUtility.decodeText(MimeUtility.unfold(bounded));
    } catch (UnsupportedEncodingException unknownCharset) {
      text = bounded;
    }
    return Bounds.cut(text.replaceAll("[\\p{Cntrl}]+", " ").strip(), Bounds.LINE_CHARS);
  }

  @Nullable Instant date() {
    String value = mail.header("Date");
    try {
      return value == null ? null : new MailDateFormat().parse(Bounds.cut(value, 200)).toInstant();
    } catch (ParseException nonsense) {
      return null;
    }
  }

  MailSigns signs() {
    String report = mail.parameter("report-type");
    return new MailSigns(
        sign("Auto-Submitted"),
        sign("X-Autoreply"),
        sign("Precedence"),
        returnPath(),
        mail.type(),
        report == null ? null : report.toLowerCase(Locale.ROOT),
        marks());
  }

  private Map<String, String> marks() {
    Map<String, String> marks = new LinkedHashMap<>();
    for (String name : MARKS) {
      String value = mail.header(name);
      if (value != null) {
        marks.put(name, Bounds.cut(value.strip(), Bounds.LINE_CHARS));
      }
    }
    return marks;
  }

  private @Nullable String returnPath() {
    String value = mail.header("Return-Path");
    if (value == null) {
      return null;
    }
    return Bounds.cut(value.strip().replaceAll("^<|>$", ""), 320);
  }

  private @Nullable String sign(String name) {
    String value = mail.header(name);
    return value == null ? null : Bounds.cut(value.strip().toLowerCase(Locale.ROOT), 200);
  }
}
