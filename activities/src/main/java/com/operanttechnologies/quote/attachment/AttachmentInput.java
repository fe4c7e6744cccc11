package com.operanttechnologies.quote.attachment;

import com.operanttechnologies.quote.VersionContent.AttachedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file to stand behind a quote, uploaded before.
 *
 * @param name as the customer sees it
 * @param pages as the upload answered; the server counts itself, so it may be left out
 */
public record AttachmentInput(
    @Nullable String name, @Nullable String sha256, @Nullable Integer pages) {

  public static AttachmentInput of(AttachedFile file) {
    return new AttachmentInput(file.name(), file.sha256(), file.pages());
  }

  /** As an editor is filled with them. */
  public static List<AttachmentInput> of(List<AttachedFile> files) {
    return files.stream().map(AttachmentInput::of).toList();
  }

  /** Of what was checked before. */
  public AttachedFile file() {
    return new AttachedFile(
        name == null ? "" : name, sha256 == null ? "" : sha256, pages == null ? 0 : pages);
  }

  /** Of what was checked before; absent is none. */
  public static List<AttachedFile> files(@Nullable List<AttachmentInput> inputs) {
    return inputs == null ? List.of() : inputs.stream().map(AttachmentInput::file).toList();
  }
}
