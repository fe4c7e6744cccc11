package com.operanttechnologies.followup.letter;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * A mail to oneself as a customer would get it, marked as a test. It takes the way of every mail:
 * ledger, signature, relay. Inside the tenant's transaction.
 */
@Component
public class TestMails {
  private static final String KIND = "test";

  private final Tenants tenants;
  private final LetterPreviews previews;
  private final Ledger ledger;

  TestMails(Tenants tenants, LetterPreviews previews, Ledger ledger) {
    this.tenants = tenants;
    this.previews = previews;
    this.ledger = ledger;
  }

  /** The member whom it goes to. */
  public record Self(UUID member, String name, String email) {}

  /**
   * Plans the mail and answers its id.
   *
   * @throws Conflict if it cannot be written, with the reason
   */
  public UUID send(PreviewOf wanted, Self self) {
    Addressed to = previews.reader(wanted);
    Words words = Words.of("followup", to.locale());
    return switch (previews.print(
        wanted, to, subject -> words.say("test.subject", subject), null)) {
      case Printed.Done(Letter letter) -> ledger.plan(message(letter, self));
      case Printed.Waits(String sentence, _, _, var missing) ->
          throw new Conflict(sentence, missing);
    };
  }

  private NewMessage message(Letter letter, Self self) {
    return new NewMessage(
        KIND,
        MailClass.ESSENTIAL,
        self.email(),
        self.name(),
        letter,
        new NewMessage.About(null, null, null, null, null, self.member()),
        List.of(),
        tenants.now(),
        true);
  }
}
