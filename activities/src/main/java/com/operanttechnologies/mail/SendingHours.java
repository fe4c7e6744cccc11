package com.operanttechnologies.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** When recipients may be written to, for mails that the pace puts off. */
@FunctionalInterface
public interface SendingHours {

  /** In the tenant's transaction; a mail that is not in the answer may leave at any hour. */
  Map<UUID, Opening> of(Collection<Planned> mails);

  /** A planned follow-up by its ids. */
  record Planned(UUID message, UUID enrollment, UUID step) {}

  /** The hours of one mail. */
  @FunctionalInterface
  interface Opening {
    Opening ALWAYS = wanted -> wanted;

    /** The wanted instant if it lies in the hours, else when they begin next. */
    Instant next(Instant wanted);
  }
}
