package com.operanttechnologies.quote.question;

import com.operanttechnologies.mail.Threads.Reply;
import java.time.Instant;

/** Something that a customer said about a quote and that may want an answer. */
public sealed interface Utterance {
  Instant at();

  /** Asked on the quote's page. */
  record OnPage(Question question) implements Utterance {
    @Override
    public Instant at() {
      return question.askedAt();
    }
  }

  /** Written in answer to a mail. */
  record ByMail(Reply reply) implements Utterance {
    @Override
    public Instant at() {
      return reply.at();
    }
  }
}
