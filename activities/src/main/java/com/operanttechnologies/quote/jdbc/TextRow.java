package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.quote.LineKind;
import com.operanttechnologies.quote.VersionContent.TextLine;
import org.jspecify.annotations.Nullable;

/** A heading or a note as the version's row keeps it. */
record TextRow(String kind, int after, String description, @Nullable String details) {

  static TextRow of(TextLine text) {
    return new TextRow(text.kind().code(), text.after(), text.description(), text.details());
  }

  TextLine text() {
    LineKind known = LineKind.find(kind).orElseThrow();
    return new TextLine(known, after, description, details);
  }
}
