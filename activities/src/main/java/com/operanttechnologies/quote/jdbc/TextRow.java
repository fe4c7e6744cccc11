package com.operanttechnologies.quote.jdbc;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.quote.LineKind;
import com.operanttechnologies.quote.TextLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A heading or a note as the version's row keeps it. */
record TextRow(
    String kind,
    int after,
    String description,
    @Nullable String details,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal discountPercent,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal discountAmount) {

  static TextRow of(TextLine text) {
    return new TextRow(
        text.kind().code(),
        text.after(),
        text.description(),
        text.details(),
        text.discountPercent(),
        text.discountAmount());
  }

  TextLine text() {
    LineKind known = LineKind.find(kind).orElseThrow();
    return new TextLine(known, after, description, details, discountPercent, discountAmount);
  }
}
