package com.operanttechnologies.followup.template;

/** Something the product makes and a template only places: trusted HTML, and the same as text. */
public record Block(String html, String text) {

  /** Leaves no trace where it is placed. */
  public static final Block NONE = new Block("", "");
}
