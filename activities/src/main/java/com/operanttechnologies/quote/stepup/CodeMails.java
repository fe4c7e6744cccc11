package com.operanttechnologies.quote.stepup;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.letter.LetterFrame;
import com.operanttechnologies.quote.letter.RecipientLocale;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Mails a code. It is tied to no quote and no contact, so that no page of the seller shows it: who
 * sells must not be able to sign for who buys.
 */
@Component
class CodeMails {
  private final Tenants tenants;
  private final Ledger ledger;
  private final LetterFrame frame;
  private final RecipientLocale locales;

  CodeMails(Tenants tenants, Ledger ledger, LetterFrame frame, RecipientLocale locales) {
    this.tenants = tenants;
    this.ledger = ledger;
    this.frame = frame;
    this.locales = locales;
  }

  void plan(Quote quote, Recipient recipient, String code) {
    Locale locale = locales.of(recipient.contact());
    Words words = Words.of("quote", locale);
    ledger.plan(
        new NewMessage(
            "code",
            MailClass.ESSENTIAL,
            recipient.email(),
            recipient.name(),
            frame.write(
                locale,
                words.say("code.subject", quote.number()),
                words.say("code.preheader", Integer.toString(StepUp.MINUTES)),
                List.of(
                    words.say("mail.greeting", recipient.name()),
                    words.say("code.text", quote.number()),
                    code,
                    words.say("code.not.you", Integer.toString(StepUp.MINUTES))),
                null),
            NewMessage.About.NOTHING,
            List.of(),
            tenants.now(),
            true));
  }
}
