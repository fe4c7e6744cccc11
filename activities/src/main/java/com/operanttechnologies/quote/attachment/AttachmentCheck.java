package com.operanttechnologies.quote.attachment;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.attachment.AttachmentTable.Kept;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may stand behind one quote: few files, each known and with a name of its own. */
final class AttachmentCheck {
  static final int MOST_FILES = 5;
  private static final int MOST_PAGES = 30;
  private static final int MOST_BYTES = 8_000_000;
  private static final int LONGEST_NAME = 100;

  /** Neither paths nor signs that hide how a name really ends. */
  private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}/\\\\:*?\"<>|]");

  private final List<FieldError> problems = new ArrayList<>();

  private AttachmentCheck() {}

  static List<FieldError> of(List<AttachmentInput> files, Map<String, Kept> known) {
    var check = new AttachmentCheck();
    check.all(files, known);
    return check.problems;
  }

  private void all(List<AttachmentInput> files, Map<String, Kept> known) {
    if (files.size() > MOST_FILES) {
      problems.add(new FieldError("attachments", "A quote has at most 5 attachments."));
      return;
    }
    Set<String> names = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      String path = "attachments[" + i + "].";
      String name = name(files.get(i).name());
      String wrong = wrong(name);
      if (wrong != null) {
        problems.add(new FieldError(path + "name", wrong));
      } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
        problems.add(new FieldError(path + "name", "Another attachment has this name."));
      }
      if (!known.containsKey(String.valueOf(files.get(i).sha256()))) {
        problems.add(new FieldError(path + "sha256", "Upload this file first; it is not known."));
      }
    }
    if (problems.isEmpty()) {
      together(
          files.stream().flatMap(file -> Stream.ofNullable(known.get(file.sha256()))).toList());
    }
  }

  private void together(List<Kept> files) {
    int pages = files.stream().mapToInt(Kept::pages).sum();
    int bytes = files.stream().mapToInt(Kept::bytes).sum();
    if (pages > MOST_PAGES) {
      problems.add(
          new FieldError(
              "attachments",
              "The attachments have %d pages together; at most 30 go with a quote."
                  .formatted(pages)));
    }
    if (bytes > MOST_BYTES) {
      problems.add(
          new FieldError(
              "attachments", "The attachments are larger than 8 MB together. Save them smaller."));
    }
  }

  /** In one spelling, so that names that look alike are alike. */
  static String name(@Nullable String typed) {
    return typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
  }

  /** Absent where the name can be taken. */
  static @Nullable String wrong(String name) {
    if (name.length() < 5 || name.length() > LONGEST_NAME || FORBIDDEN.matcher(name).find()) {
      return "Give a name of at most 100 characters, without / \\ : * ? \" < > |";
    }
    return name.toLowerCase(Locale.ROOT).endsWith(".pdf")
        ? null
        : "Only PDFs can be attached: the name has to end in .pdf.";
  }
}
