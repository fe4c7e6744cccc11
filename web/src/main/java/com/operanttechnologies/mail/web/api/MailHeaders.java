package com.operanttechnologies.mail.web.api;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The headers of a mail, unfolded and decoded, found by name in any case. */
record MailHeaders(Map<String, List<String>> all) {

  static MailHeaders of(byte[] raw) {
    Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    try {
      var headers = new InternetHeaders(new ByteArrayInputStream(raw)).getAllHeaders();
      Collections.list(headers)
          .forEach(header ->
              all.computeIfAbsent(header.getName(), _ -> new ArrayList<>())
                  .add(decoded(header.getValue())));
    } catch (MessagingException unreadable) {
      return new MailHeaders(Map.of());
    }
    return new MailHeaders(all);
  }

  private static String decoded(String value) {
    String line = MimeUtility.unfold(value);
    try {
      return MimeUtility.decodeText(line);
    } catch (UnsupportedEncodingException unknown) {
      return line;
    }
  }

  @Nullable String first(String name) {
    List<String> values = all.get(name);
    return values == null ? null : values.getFirst();
  }
}
