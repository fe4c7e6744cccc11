package com.operanttechnologies.followup.template;

import java.util.Map;

/** What an expression stands for. */
sealed interface Kind {

  /** Something that can be written: text, a number, or a block that the product makes. */
  enum Plain implements Kind {
    TEXT,
    NUMBER,
    YES_NO,
    BLOCK
  }

  /** Named values, such as those of a contact. */
  record Group(Map<String, Kind> members) implements Kind {}

  /** Values in an order, such as the lines of a quote. */
  record Listing(Kind member) implements Kind {}

  default boolean isWritten() {
    return this == Plain.TEXT || this == Plain.NUMBER || this == Plain.BLOCK;
  }
}
