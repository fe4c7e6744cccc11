package com.operanttechnologies.quote.web.question;

import com.operanttechnologies.mail.Threads.Reply;
import com.operanttechnologies.mail.Threads.Written;
import com.operanttechnologies.quote.question.Question;
import com.operanttechnologies.quote.question.Utterance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question.
 *
 * @param version absent where a mail does not say which version it is about
 * @param contact absent where a mail came from an unknown address
 * @param kind question or more_time, asked on the page; reply, written in answer to a mail
 * @param thread of the inbox, where kind is reply
 * @param subject of the mail, where kind is reply
 * @param line what the line says that it is about; absent: the whole quote
 * @param text of a mail without what it quotes
 * @param wantedUntil until when the buyer would like the quote to be valid
 * @param grantedUntil until when it was made valid in answer
 */
public record QuestionJson(
    UUID id,
    UUID quote,
    String number,
    @Nullable Integer version,
    @Nullable UUID contact,
    String askedBy,
    String kind,
    @Nullable UUID thread,
    @Nullable String subject,
    @Nullable String line,
    String text,
    @Nullable LocalDate wantedUntil,
    Instant askedAt,
    @Nullable String answer,
    @Nullable LocalDate grantedUntil,
    @Nullable Instant answeredAt) {

  public static QuestionJson of(Utterance said) {
    return switch (said) {
      case Utterance.OnPage(Question question) -> of(question);
      case Utterance.ByMail(Reply reply) -> of(reply);
    };
  }

  public static QuestionJson of(Question q) {
    return new QuestionJson(
        q.id(),
        q.quote(),
        q.number(),
        q.version(),
        q.contact(),
        q.askedBy(),
        q.kind().code(),
        null,
        null,
        q.line(),
        q.text(),
        q.wantedUntil(),
        q.askedAt(),
        q.answer(),
        q.grantedUntil(),
        q.answeredAt());
  }

  public static QuestionJson of(Reply r) {
    Written answer = r.answer();
    return new QuestionJson(
        r.id(),
        r.quote(),
        r.number(),
        r.version(),
        r.contact(),
        r.writtenBy(),
        "reply",
        r.thread(),
        r.subject(),
        null,
        r.text(),
        null,
        r.at(),
        answer == null ? null : answer.text(),
        null,
        answer == null ? null : answer.at());
  }
}
