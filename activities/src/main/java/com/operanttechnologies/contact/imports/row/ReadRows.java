package com.operanttechnologies.contact.imports.row;

import java.util.List;

/** A batch of rows: those that can be taken, and those that cannot. */
public record ReadRows(List<ContactRow> taken, List<RefusedRow> refused) {
  public ReadRows {
    taken = List.copyOf(taken);
    refused = List.copyOf(refused);
  }
}
