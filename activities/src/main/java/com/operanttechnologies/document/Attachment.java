package com.operanttechnologies.document;

/**
 * A file that travels inside a document.
 *
 * @param name without a folder, such as {@code quote.json}
 * @param mediaType such as {@code application/json}
 * @param description what it is, in words for whoever opens the list of attachments
 * @param relation what it is to the document
 */
public record Attachment(
    String name, String mediaType, String description, Relation relation, byte[] bytes) {

  /** ISO 19005-3, 6.8; {@code notation} is what stands in the file. */
  public enum Relation {
    /** What the page was made from. */
    DATA("Data"),
    /** The same content in another form. */
    ALTERNATIVE("Alternative"),
    /** What belongs to the document and does not stand in it. */
    SUPPLEMENT("Supplement");

    private final String notation;

    Relation(String notation) {
      this.notation = notation;
    }

    public String notation() {
      return notation;
    }
  }
}
