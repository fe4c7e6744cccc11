package com.operanttechnologies.mail.held;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mails that wait for a person to say whether they leave. All methods run in the transaction. */
public interface HeldMails {

  /** One of them, with what it is about. */
  record Entry(Message message, @Nullable String quoteNumber, @Nullable String sequence) {}

  /**
   * In the order in which they were planned.
   *
   * @param after the last one of the page before; null for the first page
   */
  List<Entry> list(@Nullable UUID after, int most);

  int count();

  /**
   * Plans it anew, with the same Message-ID.
   *
   * @return why not: it is held for another reason, a rule ends it, or somebody has decided
   *     meanwhile; empty when it is on its way
   */
  Optional<Refusal> send(UUID message, Actor by);

  /**
   * Decides that it does not leave; its sequence goes on with the next step.
   *
   * @return why not
   */
  Optional<Refusal> drop(UUID message, Actor by);
}
