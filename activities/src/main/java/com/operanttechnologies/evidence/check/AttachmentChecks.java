package com.operanttechnologies.evidence.check;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.pdf.EmbeddedFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the files that the content binds are inside the document that was sent. */
public record AttachmentChecks(Json quote, EmbeddedFiles files) {

  /** Empty where the content binds none. */
  public Optional<Finding> bound() throws IOException {
    List<Json> bound = quote.trees("attachments");
    for (int i = 0; i < bound.size(); i++) {
      Optional<byte[]> inside = files.find("attachment-%02d".formatted(i + 1));
      String sha256 = inside.map(Digests::sha256).orElse("");
      if (!sha256.equals(bound.get(i).text("sha256"))) {
        return Optional.of(Finding.broken(Topic.ATTACHMENTS, "differ", bound.get(i).text("name")));
      }
    }
    String names = bound.stream().map(file -> file.text("name")).collect(Collectors.joining(", "));
    return bound.isEmpty()
        ? Optional.empty()
        : Optional.of(Finding.proven(Topic.ATTACHMENTS, "same", names));
  }
}
