package com.operanttechnologies.quote.question;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.buyer.PageNonces;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.question.QuestionTable.Asked;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Questions about a quote. Whoever asks has answered: follow-ups stop in the same transaction, as
 * after a reply by mail.
 */
@Component
public class Questions {
  private static final int LONGEST = 4000;
  private static final int MOST_OPEN = 20;
  private static final int LISTED = 200;

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final QuestionTable table;
  private final PageNonces nonces;
  private final Revisions revisions;
  private final AnswerMails mails;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Questions(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      QuestionTable table,
      PageNonces nonces,
      Revisions revisions,
      AnswerMails mails,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.table = table;
    this.nonces = nonces;
    this.revisions = revisions;
    this.mails = mails;
    this.timeline = timeline;
    this.events = events;
  }

  /** Asks from the quote's page: its hash and its mark say which version was in view. */
  public Asking ask(Link link, QuestionForm form) {
    return tenants.as(link.tenant(), () -> askHere(link, form));
  }

  private Asking askHere(Link link, QuestionForm form) {
    Quote quote = quotes.locked(Objects.requireNonNull(link.quoteId()));
    UUID contact = Objects.requireNonNull(link.contactId());
    Optional<QuoteVersion> shown =
        versions.all(quote.id()).stream()
            .filter(version -> version.sentAt() != null && version.hash().equals(form.hash()))
            .findFirst();
    if (shown.isEmpty() || !isAskable(form, quote)) {
      return new Asking.StalePage();
    }
    List<String> wrong = wrong(form, shown.get());
    if (!wrong.isEmpty()) {
      return new Asking.Incomplete(wrong);
    }
    if (table.open(quote.id(), contact) >= MOST_OPEN) {
      return new Asking.TooMany();
    }
    String nonce = form.nonce();
    if (nonce == null || !nonces.spend(nonce, link.id(), shown.get().hash())) {
      return new Asking.StalePage();
    }
    record(link, quote, shown.get(), contact, form);
    return new Asking.Recorded();
  }

  /** More time helps nobody once the quote was decided. */
  private boolean isAskable(QuestionForm form, Quote quote) {
    return form.kind() == Question.Kind.QUESTION
        || versions
            .published(quote.id())
            .filter(version ->
                version.state() instanceof QuoteState.Sent
                    || version.state() instanceof QuoteState.Expired)
            .isPresent();
  }

  private List<String> wrong(QuestionForm form, QuoteVersion shown) {
    List<String> wrong = new ArrayList<>();
    boolean question = form.kind() == Question.Kind.QUESTION;
    if (question && form.words().isEmpty() || form.words().length() > LONGEST) {
      wrong.add(question ? "question" : "why");
    }
    if (question && isAboutALine(form) && line(form, shown) == null) {
      wrong.add("line");
    }
    LocalDate wanted = form.wantedUntil();
    if (!question && wanted == null && form.words().isEmpty()) {
      wrong.add("wish");
    }
    if (wanted != null
        && (!wanted.isAfter(shown.validUntil())
            || wanted.isAfter(shown.validUntil().plusYears(1)))) {
      wrong.add("until");
    }
    return wrong;
  }

  private static boolean isAboutALine(QuestionForm form) {
    return form.line() != null && !form.line().isBlank();
  }

  private static @Nullable String line(QuestionForm form, QuoteVersion shown) {
    return shown.lines().stream()
        .filter(line -> line.id().equals(form.line()))
        .map(Line::description)
        .findFirst()
        .orElse(null);
  }

  private void record(Link link, Quote quote, QuoteVersion shown, UUID contact, QuestionForm form) {
    UUID question =
        table.insert(
            new Asked(quote.id(), shown.id(), link.id(), contact, line(form, shown)), form);
    boolean moreTime = form.kind() == Question.Kind.MORE_TIME;
    timeline.add(
        quote.id(), moreTime ? "more_time_asked" : "question_asked", Actor.CUSTOMER, Map.of());
    events.publishEvent(
        new QuoteHappened.Asked(
            link.tenant(), quote.id(), shown.id(), contact, question, moreTime, form.words()));
  }

  /** Everything that was asked about the quote, oldest first. */
  public List<Question> of(UUID tenant, UUID quote) {
    return tenants.as(tenant, () -> table.ofQuote(quote));
  }

  /** What waits for an answer, about any quote, oldest first. */
  public List<Question> open(UUID tenant) {
    return tenants.as(tenant, () -> table.open(LISTED));
  }

  /**
   * Answers: the answer stands on the page and is mailed to whoever asked.
   *
   * @throws Conflict if it was answered already
   */
  public Question answer(UUID tenant, UUID quote, UUID id, @Nullable String text, Actor actor) {
    return tenants.as(tenant, () -> answerHere(quote, id, text, actor));
  }

  private Question answerHere(UUID quoteId, UUID id, @Nullable String text, Actor actor) {
    String words = checked(text);
    Quote quote = quotes.locked(quoteId);
    if (!table.answer(found(quoteId, id).id(), words, actor.code())) {
      throw new Conflict("This has been answered already.");
    }
    Question answered = found(quoteId, id);
    mails.plan(quote, answered);
    timeline.add(quoteId, "question_answered", actor);
    return answered;
  }

  /** An answer as it is kept. */
  static String checked(@Nullable String answer) {
    String words = answer == null ? "" : answer.strip().replace("\r\n", "\n");
    if (words.isEmpty() || words.length() > LONGEST) {
      throw new InvalidInput("answer", "Write an answer of at most 4,000 characters.");
    }
    return words;
  }

  /**
   * Grants a wish for more time: the quote is valid longer, as a new version that is sent at once.
   *
   * @throws Conflict if it was answered already, or the quote cannot be extended
   */
  public Quote extend(UUID tenant, UUID quote, UUID id, LocalDate until, Actor actor) {
    return tenants.as(tenant, () -> extendHere(tenant, quote, id, until, actor));
  }

  private Quote extendHere(UUID tenant, UUID quoteId, UUID id, LocalDate until, Actor actor) {
    quotes.locked(quoteId);
    Question asked = found(quoteId, id);
    if (!asked.isOpen() || !asked.asksForTime()) {
      throw new Conflict("This has been answered already, or asks for something else.");
    }
    Quote extended = revisions.extend(tenant, quoteId, until, actor);
    table.grant(quoteId, until, actor.code());
    return extended;
  }

  private Question found(UUID quote, UUID id) {
    return table.find(quote, id).orElseThrow(() -> new NotFound("The question"));
  }
}
