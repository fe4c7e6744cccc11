package com.operanttechnologies.quote;

import com.operanttechnologies.quote.VersionContent.AttachedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the attachments of two contents. A file is the same one where it has the
 * same name, else where it has the same bytes.
 */
final class AttachmentDifference {
  private static final int SHORT = 8;

  private final List<ContentChange> changes = new ArrayList<>();

  private AttachmentDifference() {}

  static List<ContentChange> between(List<AttachedFile> before, List<AttachedFile> after) {
    AttachmentDifference difference = new AttachmentDifference();
    List<AttachedFile> gone = new ArrayList<>(before);
    for (AttachedFile file : after) {
      AttachedFile same = same(gone, file);
      if (same != null) {
        gone.remove(same);
      }
      difference.compare(same, file);
    }
    gone.forEach(file -> difference.compare(file, null));
    if (difference.changes.isEmpty() && !names(before).equals(names(after))) {
      difference.changes.add(
          new ContentChange("attachments.order", null, names(before), names(after)));
    }
    return difference.changes;
  }

  private static @Nullable AttachedFile same(List<AttachedFile> among, AttachedFile file) {
    AttachedFile named = first(among, each -> each.name().equals(file.name()));
    return named == null ? first(among, each -> each.sha256().equals(file.sha256())) : named;
  }

  private static @Nullable AttachedFile first(
      List<AttachedFile> among, Predicate<AttachedFile> which) {
    return among.stream().filter(which).findFirst().orElse(null);
  }

  /** Bytes that were replaced under one name are told apart by the beginnings of their hashes. */
  private void compare(@Nullable AttachedFile before, @Nullable AttachedFile after) {
    if (before == null || after == null || !before.name().equals(after.name())) {
      add(before == null ? null : before.name(), after == null ? null : after.name());
    } else if (!before.sha256().equals(after.sha256())) {
      add(marked(before), marked(after));
    }
  }

  private void add(@Nullable String before, @Nullable String after) {
    changes.add(new ContentChange("attachments", null, before, after));
  }

  private static String marked(AttachedFile file) {
    return file.name() + " (SHA-256 " + file.sha256().substring(0, SHORT) + "…)";
  }

  private static String names(List<AttachedFile> files) {
    return files.stream().map(AttachedFile::name).collect(Collectors.joining(", "));
  }
}
