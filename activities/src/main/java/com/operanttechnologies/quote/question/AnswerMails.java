package com.operanttechnologies.quote.question;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.NewMessage.About;
import com.operanttechnologies.mail.layout.Button;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.letter.LetterFrame;
import com.operanttechnologies.quote.letter.RecipientLocale;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Mails the answer to whoever asked, in the thread of the quote's mails. */
@Component
class AnswerMails {
  static final String KIND = "question_answer";

  private static final String ADDRESSEE = "select email, name from contact where id = :contact";

  private final Tenants tenants;
  private final Ledger ledger;
  private final Links links;
  private final LetterFrame frame;
  private final RecipientLocale locales;

  AnswerMails(
      Tenants tenants, Ledger ledger, Links links, LetterFrame frame, RecipientLocale locales) {
    this.tenants = tenants;
    this.ledger = ledger;
    this.links = links;
    this.frame = frame;
    this.locales = locales;
  }

  private record Addressee(String email, String name) {}

  /** It answers what the buyer asked, and so nobody can have opted out of it. */
  void plan(Quote quote, Question answered) {
    Addressee to =
        tenants
            .sql(ADDRESSEE)
            .param("contact", answered.contact())
            .query((row, _) -> new Addressee(row.getString("email"), row.getString("name")))
            .single();
    List<Message> before =
        ledger.ofQuote(quote.id()).stream()
            .filter(mail -> answered.contact().equals(mail.about().contact()))
            .filter(mail -> mail.acceptedAt() != null)
            .toList();
    ledger.plan(
        new NewMessage(
            KIND,
            MailClass.ESSENTIAL,
            to.email(),
            to.name(),
            letter(quote, answered, to.name(), before),
            new About(quote.id(), quote.current().id(), null, null, answered.contact(), null),
            before.stream().map(Message::messageId).toList(),
            tenants.now(),
            true));
  }

  private Letter letter(Quote quote, Question answered, String name, List<Message> before) {
    Locale locale = locales.of(answered.contact());
    Words words = Words.of("quote", locale);
    String subject =
        before.stream()
            .map(Message::subject)
            .filter(text -> text != null && !text.isBlank())
            .findFirst()
            .map(text -> text.startsWith("Re: ") ? text : "Re: " + text)
            .orElseGet(() -> words.say("answer.subject", quote.number()));
    String answer = String.valueOf(answered.answer());
    return frame.write(
        locale,
        subject,
        answer.length() > 100 ? answer.substring(0, 100) : answer,
        List.of(words.say("mail.greeting", name), answer, asked(answered, words)),
        new Button(words.say("mail.button"), links.quote(quote.id(), answered.contact())));
  }

  private static String asked(Question question, Words words) {
    String heading =
        question.line() == null
            ? words.say("answer.asked")
            : words.say("answer.asked.line", question.line());
    return question.text().isBlank() ? heading : heading + "\n" + question.text();
  }
}
