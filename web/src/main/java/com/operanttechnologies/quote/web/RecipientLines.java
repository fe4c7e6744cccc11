package com.operanttechnologies.quote.web;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.recipient.RecipientInput;
import com.operanttechnologies.quote.recipient.Role;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Further recipients as a seller types them, one a line: {@code signer Carol Bell <carol@…>}. */
final class RecipientLines {
  private static final Pattern LINE = Pattern.compile("(\\p{Alpha}+)\\s+(.+?)\\s*<([^<>]+)>");

  private RecipientLines() {}

  /**
   * Reads the lines that are not empty.
   *
   * @throws InvalidInput showing the first line that cannot be read
   */
  static List<RecipientInput> read(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(RecipientLines::recipient)
        .toList();
  }

  private static RecipientInput recipient(String line) {
    Matcher parts = LINE.matcher(line);
    String role = parts.matches() ? parts.group(1).toLowerCase(Locale.ROOT) : "";
    if (Role.find(role).isEmpty()) {
      throw new InvalidInput(
          "recipients",
          "Write each as: signer Carol Bell <carol@bell.example>, or with viewer or approver. This"
              + " could not be read: "
              + line);
    }
    return new RecipientInput(parts.group(2), parts.group(3).strip(), role);
  }

  static String write(List<RecipientInput> recipients) {
    return recipients.stream()
        .map(each -> each.asRole().code() + " " + each.name() + " <" + each.email() + ">")
        .collect(Collectors.joining("\n"));
  }
}
