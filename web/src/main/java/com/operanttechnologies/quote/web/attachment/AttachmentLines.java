package com.operanttechnologies.quote.web.attachment;

import com.operanttechnologies.quote.attachment.AttachmentInput;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Attachments as a form carries them, one a line: hash, number of pages, name. */
public final class AttachmentLines {
  public static final String FIELD = "attachments";
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,3}) (.{1,200})");

  private AttachmentLines() {}

  /** What cannot be read was not written by a form, and is passed over. */
  public static List<AttachmentInput> read(@Nullable String text) {
    return text == null
        ? List.of()
        : text.lines().map(AttachmentLines::line).flatMap(Optional::stream).toList();
  }

  private static Optional<AttachmentInput> line(String line) {
    Matcher parts = LINE.matcher(line.strip());
    return parts.matches()
        ? Optional.of(
            new AttachmentInput(parts.group(3), parts.group(1), Integer.valueOf(parts.group(2))))
        : Optional.empty();
  }

  public static String write(List<AttachmentInput> files) {
    return files.stream()
        .map(file -> file.sha256() + " " + file.file().pages() + " " + file.name())
        .collect(Collectors.joining("\n"));
  }
}
