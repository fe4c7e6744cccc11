package com.operanttechnologies.followup.way;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.sequence.Trials;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails of an enrollment, as the ledger has them. */
@Component
public class StepMails {
  public static final String KIND = "follow_up";
  private static final Set<MessageState> IN_THE_THREAD =
      Set.of(MessageState.IN_DATA, MessageState.ACCEPTED, MessageState.UNKNOWN);

  private static final String ADDRESSEE =
      """
      select contact.email, contact.name,
        (select id from quote_version
          where quote_id = :quote and state = 'sent'
          order by version desc limit 1) as version
      from contact
      where contact.id = :contact
      """;

  private final Tenants tenants;
  private final Trials trials;
  private final Ledger ledger;

  StepMails(Tenants tenants, Trials trials, Ledger ledger) {
    this.tenants = tenants;
    this.trials = trials;
    this.ledger = ledger;
  }

  /** Under the lineage of their step, so that they count in every version. */
  public Map<UUID, Message> byLineage(Enrollment enrollment) {
    Map<UUID, Message> mails = new HashMap<>();
    Map<UUID, UUID> lineages = lineages(enrollment.sequence());
    for (Message message : ledger.ofEnrollment(enrollment.id())) {
      UUID lineage = lineages.get(message.about().step());
      if (lineage != null && !Wording.MOVED.equals(message.reason())) {
        mails.put(lineage, message);
      }
    }
    return mails;
  }

  private Map<UUID, UUID> lineages(UUID sequence) {
    Map<UUID, UUID> lineages = new HashMap<>();
    tenants
        .sql("select id, lineage from step where sequence_id = :sequence and kind = 'mail'")
        .param("sequence", sequence)
        .query((row, _) ->
            lineages.put(row.getObject("id", UUID.class), row.getObject("lineage", UUID.class)))
        .list();
    return lineages;
  }

  public Message plan(Enrollment enrollment, SequenceStep step, Instant at) {
    Addressee to = addressee(enrollment);
    UUID message =
        ledger.plan(
            new NewMessage(
                KIND,
                MailClass.FOLLOW_UP,
                to.email,
                to.name,
                null,
                new NewMessage.About(
                    enrollment.quote(),
                    to.version,
                    enrollment.id(),
                    step.id(),
                    enrollment.contact(),
                    null),
                thread(enrollment),
                at,
                false));
    trials.assign(step, enrollment.id(), message);
    return ledger.find(message).orElseThrow();
  }

  private record Addressee(String email, String name, @Nullable UUID version) {}

  private Addressee addressee(Enrollment enrollment) {
    return tenants
        .sql(ADDRESSEE)
        .param("quote", enrollment.quote())
        .param("contact", enrollment.contact())
        .query((row, _) ->
            new Addressee(
                row.getString("email"),
                row.getString("name"),
                row.getObject("version", UUID.class)))
        .single();
  }

  /** The quote's or enrollment's mails to the contact so far, oldest first. */
  private List<String> thread(Enrollment enrollment) {
    UUID quote = enrollment.quote();
    List<Message> before =
        quote == null ? ledger.ofEnrollment(enrollment.id()) : ledger.ofQuote(quote);
    return before.stream()
        .filter(message -> enrollment.contact().equals(message.about().contact()))
        .filter(message -> message.kind().equals("quote") || message.kind().equals(KIND))
        .filter(message -> IN_THE_THREAD.contains(message.state()))
        .map(Message::messageId)
        .toList();
  }
}
