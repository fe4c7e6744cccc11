package com.operanttechnologies.quote.question;

import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.mail.Threads.Reply;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What customers ask about quotes, on the page and by mail, in one order. */
@Component
public class Conversation {
  private static final int LISTED = 200;

  private final Tenants tenants;
  private final Questions questions;
  private final Threads threads;

  Conversation(Tenants tenants, Questions questions, Threads threads) {
    this.tenants = tenants;
    this.questions = questions;
    this.threads = threads;
  }

  /** About one quote, oldest first. */
  public List<Utterance> of(UUID tenant, UUID quote) {
    return tenants.as(tenant, () -> inOrder(questions.of(tenant, quote), threads.replies(quote)));
  }

  /** What waits for an answer, about any quote, oldest first. */
  public List<Utterance> open(UUID tenant) {
    return tenants.as(tenant, () -> inOrder(questions.open(tenant), threads.openReplies(LISTED)));
  }

  private static List<Utterance> inOrder(List<Question> asked, List<Reply> mailed) {
    return Stream.<Utterance>concat(
            asked.stream().map(Utterance.OnPage::new), mailed.stream().map(Utterance.ByMail::new))
        .sorted(Comparator.comparing(Utterance::at))
        .toList();
  }

  /** A mail about the quote that a person wrote, if it is one. */
  public Optional<Reply> reply(UUID tenant, UUID quote, UUID id) {
    return tenants.as(tenant, () -> find(quote, id));
  }

  private Optional<Reply> find(UUID quote, UUID id) {
    return threads.replies(quote).stream().filter(reply -> reply.id().equals(id)).findFirst();
  }

  /**
   * Answers a mail in its thread; it leaves after the seconds in which it can be taken back.
   *
   * @throws Conflict if it was answered already
   */
  public Reply answer(UUID tenant, UUID quote, UUID id, @Nullable String text, Actor actor) {
    return tenants.as(tenant, () -> answerHere(quote, id, text, actor));
  }

  private Reply answerHere(UUID quote, UUID id, @Nullable String text, Actor actor) {
    String words = Questions.checked(text);
    Reply reply = found(quote, id);
    if (reply.answer() != null) {
      throw new Conflict("This has been answered already.");
    }
    threads.answer(reply.thread(), words, actor);
    threads.markRead(reply.thread());
    return found(quote, id);
  }

  private Reply found(UUID quote, UUID id) {
    return find(quote, id).orElseThrow(() -> new NotFound("The mail"));
  }
}
