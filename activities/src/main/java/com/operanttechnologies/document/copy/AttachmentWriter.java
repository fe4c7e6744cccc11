package com.operanttechnologies.document.copy;

import com.operanttechnologies.document.AttachedPdf;
import com.operanttechnologies.document.copy.PaperView.Attached;
import com.operanttechnologies.document.copy.PaperView.AttachedSheet;
import java.util.ArrayList;
import java.util.List;

/** Writes the index of what stands behind a quote, and the captions of its pages. */
record AttachmentWriter(Words words, Texts texts) {

  List<Attached> write(List<AttachedPdf> files) {
    return files.stream().map(this::write).toList();
  }

  private Attached write(AttachedPdf file) {
    String name = texts.line("attachments.name", file.name());
    List<AttachedSheet> sheets = new ArrayList<>();
    for (int page = 1; page <= file.pages().size(); page++) {
      String caption =
          texts.line("words", words.of("attachmentPage", name, page, file.pages().size()));
      String text = file.pages().get(page - 1).text();
      sheets.add(new AttachedSheet(caption, text.isEmpty() ? caption : caption + ": " + text));
    }
    return new Attached(
        name,
        texts.figure(words.of("attachmentCount", file.pages().size())),
        file.sha256(),
        sheets);
  }
}
