package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.quote.recipient.Role;
import com.operanttechnologies.quote.recipient.Round;

/** Who reads the page, and where the signing stands. */
public record Seat(Recipient reader, Round round) {

  /** Whether the reader can accept or decline now. */
  public boolean decides() {
    return reader.signs() && !round.hasSigned(reader.contact()) && round.isTurnOf(reader.contact());
  }

  public boolean recommends() {
    return reader.role() == Role.APPROVER;
  }

  /** Whether the reader can send anything at all. */
  public boolean speaks() {
    return reader.role() != Role.VIEWER;
  }

  public boolean hasSigned() {
    return round.hasSigned(reader.contact());
  }
}
