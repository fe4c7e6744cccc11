package com.operanttechnologies.mail.thread;

import com.operanttechnologies.contact.Suppression;
import com.operanttechnologies.contact.Suppressions;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.ThreadEntry;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers by hand. They go to the person who wrote last, in the thread, and never to a machine's
 * address (RFC 3834): where no person wrote, to the contact.
 */
@Component
class Answers {
  static final String KIND = "answer";

  /** In which an answer can be taken back. */
  static final Duration UNDO = Duration.ofSeconds(15);

  private static final int LONGEST = 50_000;

  /* What went before in the thread, oldest first: our mails, then what is answered. */
  private static final String REFERENCES =
      """
      select mime_id from message
      where quote_id is not distinct from cast(:quote as uuid)
      and contact_id is not distinct from cast(:contact as uuid)
      and member_id is null and (accepted_at is not null or state in ('in_data', 'unknown'))
      order by planned_at desc limit 10
      """;

  private static final String NEWEST_SUBJECT =
      """
      select subject from message
      where quote_id is not distinct from cast(:quote as uuid)
      and contact_id is not distinct from cast(:contact as uuid)
      and member_id is null and accepted_at is not null and subject is not null
      order by accepted_at desc limit 1
      """;

  private final Tenants tenants;
  private final Organisations organisations;
  private final ThreadMails mails;
  private final Ledger ledger;
  private final Timeline timeline;
  private final Suppressions suppressions;

  Answers(
      Tenants tenants,
      Organisations organisations,
      ThreadMails mails,
      Ledger ledger,
      Timeline timeline,
      Suppressions suppressions) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.mails = mails;
    this.ledger = ledger;
    this.timeline = timeline;
    this.suppressions = suppressions;
  }

  /** Where an answer goes. */
  @Nullable String recipient(ThreadEntry entry) {
    return recipient(entry, mails.lastOfPerson(entry.id()));
  }

  private static @Nullable String recipient(ThreadEntry entry, Optional<ThreadMails.Last> last) {
    return last.map(ThreadMails.Last::answerTo).orElse(entry.contactEmail());
  }

  /** What an answer is about: never a machine's report, which nobody reads. */
  String subject(ThreadEntry entry) {
    return subject(entry, mails.lastOfPerson(entry.id()));
  }

  private String subject(ThreadEntry entry, Optional<ThreadMails.Last> last) {
    return AnswerLetter.subject(
        last.map(ThreadMails.Last::subject).or(() -> ourNewest(entry)).orElse(entry.subject()));
  }

  private Optional<String> ourNewest(ThreadEntry entry) {
    return tenants
        .sql(NEWEST_SUBJECT)
        .param("quote", entry.quote())
        .param("contact", entry.contact())
        .query(String.class)
        .optional();
  }

  /** Why whom an answer goes to gets no follow-ups; what a member has decided is no reason. */
  Optional<Suppression> caution(ThreadEntry entry) {
    return Optional.ofNullable(recipient(entry))
        .flatMap(suppressions::ofAddress)
        .filter(found -> found.reason() != Suppression.Reason.BY_MEMBER);
  }

  UUID plan(ThreadEntry entry, String text, Actor actor) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new InvalidInput("text", "Write an answer of at most 50,000 characters");
    }
    Optional<ThreadMails.Last> last = mails.lastOfPerson(entry.id());
    String recipient = recipient(entry, last);
    if (recipient == null) {
      throw new Conflict("There is nobody in this thread who could be answered");
    }
    Organisation organisation = organisations.current();
    Letter letter =
        AnswerLetter.write(
            subject(entry, last),
            text,
            last.orElse(null),
            organisation.zone(),
            organisation.locale());
    UUID planned =
        ledger.plan(
            new NewMessage(
                KIND,
                MailClass.ESSENTIAL,
                recipient,
                recipient.equalsIgnoreCase(entry.contactEmail()) ? entry.contactName() : null,
                letter,
                new NewMessage.About(entry.quote(), null, null, null, entry.contact(), null),
                references(entry, last),
                tenants.now().plus(UNDO),
                true));
    if (entry.quote() != null) {
      timeline.add(entry.quote(), "answered_by_member", actor, Map.of());
    }
    return planned;
  }

  private List<String> references(ThreadEntry entry, Optional<ThreadMails.Last> last) {
    List<String> ours =
        tenants
            .sql(REFERENCES)
            .param("quote", entry.quote())
            .param("contact", entry.contact())
            .query((row, _) -> row.getString("mime_id"))
            .list()
            .reversed();
    Stream<String> answered =
        last.map(ThreadMails.Last::mimeId).filter(id -> id.startsWith("<")).stream();
    return Stream.concat(ours.stream(), answered).distinct().toList();
  }

  /** The text of an answer that did not leave. */
  Optional<String> takeBack(ThreadEntry entry, UUID message) {
    boolean theirs =
        ledger
            .find(message)
            .filter(mail -> mail.kind().equals(KIND))
            .filter(mail -> Objects.equals(mail.about().contact(), entry.contact()))
            .filter(mail -> Objects.equals(mail.about().quote(), entry.quote()))
            .isPresent();
    if (!theirs || !ledger.cancel(message, "taken back")) {
      return Optional.empty();
    }
    return ledger.letter(message).map(letter -> own(letter.text()));
  }

  /** Without what is quoted below it. */
  static String own(String text) {
    int quoted = text.indexOf(":\n> ");
    int before = quoted < 0 ? -1 : text.lastIndexOf("\n\n", quoted);
    return (before < 0 ? text : text.substring(0, before)).strip();
  }
}
