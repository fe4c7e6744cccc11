package com.operanttechnologies.document;

import java.util.List;

/** Reads PDFs that people upload; they come from anybody, so everything about them is bounded. */
public interface AttachmentReader {
  int MAX_BYTES = 4_000_000;
  int MAX_PAGES = 20;

  /**
   * The pages, each with its picture.
   *
   * @throws AttachmentRefused when it is too large, locked, broken, does more than show pages, or
   *     cannot be shown completely
   */
  List<AttachedPage> read(byte[] upload);
}
