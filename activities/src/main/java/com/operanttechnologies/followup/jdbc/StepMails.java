package com.operanttechnologies.followup.jdbc;

import com.operanttechnologies.followup.Enrollment;
import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.StepTime;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails of an enrollment, as the ledger has them. */
@Component
class StepMails {
  static final String KIND = "follow_up";
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
  private final SequenceTable sequences;
  private final Ledger ledger;

  StepMails(Tenants tenants, SequenceTable sequences, Ledger ledger) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.ledger = ledger;
  }

  /** Every step in its order. */
  List<StepMail> of(Enrollment enrollment, Schedule schedule) {
    List<SequenceStep> steps = sequences.steps(enrollment.sequence());
    List<StepTime> times = schedule.of(steps.stream().map(SequenceStep::plan).toList());
    Map<UUID, Message> planned = mails(enrollment);
    List<StepMail> mails = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      mails.add(new StepMail(steps.get(i), times.get(i), planned.get(steps.get(i).id())));
    }
    return mails;
  }

  private Map<UUID, Message> mails(Enrollment enrollment) {
    Map<UUID, Message> mails = new HashMap<>();
    for (Message message : ledger.ofQuote(enrollment.quote())) {
      UUID step = message.about().step();
      if (step != null && enrollment.id().equals(message.about().enrollment())) {
        mails.put(step, message);
      }
    }
    return mails;
  }

  Message plan(Enrollment enrollment, SequenceStep step, Instant at) {
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

  /** The quote's mails to the customer so far, oldest first. */
  private List<String> thread(Enrollment enrollment) {
    return ledger.ofQuote(enrollment.quote()).stream()
        .filter(message -> enrollment.contact().equals(message.about().contact()))
        .filter(message -> message.kind().equals("quote") || message.kind().equals(KIND))
        .filter(message -> IN_THE_THREAD.contains(message.state()))
        .map(Message::messageId)
        .toList();
  }
}
