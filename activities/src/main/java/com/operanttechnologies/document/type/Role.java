package com.operanttechnologies.document.type;

/** What a part of a document is to a reader who cannot see it (ISO 32000-1, 14.8.4). */
public enum Role {
  DOCUMENT("Document"),
  HEADING_1("H1"),
  HEADING_2("H2"),
  PARAGRAPH("P"),
  LIST("L"),
  ITEM("LI"),
  LABEL("Lbl"),
  BODY("LBody"),
  TABLE("Table"),
  TABLE_HEAD("THead"),
  TABLE_BODY("TBody"),
  ROW("TR"),
  COLUMN_HEAD("TH"),
  ROW_HEAD("TH"),
  CELL("TD"),
  FIGURE("Figure");

  private final String notation;

  Role(String notation) {
    this.notation = notation;
  }

  /** As PDF writes it. */
  public String notation() {
    return notation;
  }
}
