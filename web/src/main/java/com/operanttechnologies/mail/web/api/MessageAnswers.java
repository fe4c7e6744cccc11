package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.pace.Pace;
import com.operanttechnologies.problem.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails of the ledger as programs read them, with their tries; in the tenant's transaction. */
@Component
public class MessageAnswers {
  private final Ledger ledger;
  private final Pace pace;

  MessageAnswers(Ledger ledger, Pace pace) {
    this.ledger = ledger;
    this.pace = pace;
  }

  public List<MessageJson> of(List<Message> mails) {
    Map<UUID, List<Attempt>> tries = ledger.attempts(mails.stream().map(Message::id).toList());
    return mails.stream()
        .map(mail -> MessageJson.of(mail, delay(mail), tries.getOrDefault(mail.id(), List.of())))
        .toList();
  }

  public MessageJson of(UUID mail) {
    return of(List.of(found(mail))).getFirst();
  }

  public Message found(UUID mail) {
    return ledger.find(mail).orElseThrow(() -> new NotFound("The mail"));
  }

  private @Nullable DelayJson delay(Message mail) {
    return mail.state() == MessageState.PLANNED
        ? pace.delay(mail.id()).map(DelayJson::of).orElse(null)
        : null;
  }
}
