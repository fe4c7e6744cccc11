package com.operanttechnologies.mail.failed;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.release.Refusal;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mails that the relay refused for good, or that were given up after many tries, as long as nobody
 * has decided about them. All methods run in the transaction.
 */
public interface FailedMails {

  /**
   * One of them.
   *
   * @param mailbox the address that it was to leave from
   */
  record Entry(
      Message message,
      @Nullable String quoteNumber,
      @Nullable String sequence,
      @Nullable String mailbox) {}

  /**
   * In the order in which they were planned.
   *
   * @param after the last one of the page before; null for the first page
   */
  List<Entry> list(@Nullable UUID after, int most);

  int count();

  /**
   * Plans it anew, with the same Message-ID, once what was wrong is put right.
   *
   * @return why not; empty when it is on its way
   */
  Optional<Refusal> send(UUID message, Actor by);

  /**
   * Notes that nothing more is done about it: it keeps its outcome, and nobody is asked any more.
   *
   * @return why not
   */
  Optional<Refusal> leave(UUID message, Actor by);
}
