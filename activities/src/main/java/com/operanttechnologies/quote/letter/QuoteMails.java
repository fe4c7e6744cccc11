package com.operanttechnologies.quote.letter;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.NewMessage.About;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.VersionContent.Customer;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The mails that bring a quote to its customer, with copies to colleagues. */
@Component
public class QuoteMails {
  /** The mail that carries link and PDF; when it has left, the quote is sent. */
  public static final String QUOTE = "quote";

  /** A colleague's copy: the PDF without the link that accepts. */
  public static final String COPY = "quote_copy";

  /** What a further recipient gets: the PDF, and a link of their own. */
  public static final String FURTHER = "quote_recipient";

  private static final Set<MessageState> OVER =
      Set.of(MessageState.CANCELLED, MessageState.REJECTED, MessageState.NOT_SENT);

  private final Tenants tenants;
  private final Quotes quotes;
  private final Ledger ledger;
  private final QuoteLetters letters;
  private final Organisations organisations;
  private final Timeline timeline;

  QuoteMails(
      Tenants tenants,
      Quotes quotes,
      Ledger ledger,
      QuoteLetters letters,
      Organisations organisations,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.ledger = ledger;
    this.letters = letters;
    this.organisations = organisations;
    this.timeline = timeline;
  }

  /** Whether the mail of the version being sent stands in the ledger. */
  public boolean planned(Quote quote) {
    UUID version = quote.current().id();
    return ledger.ofQuote(quote.id()).stream()
        .anyMatch(message ->
            message.kind().equals(QUOTE)
                && version.equals(message.about().version())
                && !OVER.contains(message.state()));
  }

  /** Plans the mail to the customer and the copies to colleagues. */
  public void plan(Quote quote) {
    Customer customer = quote.current().customer();
    plan(quote, QUOTE, customer.email(), customer.name(), letters.quote(quote));
    Letter copy = letters.copy(quote, organisations.current().name());
    quote.cc().forEach(address -> plan(quote, COPY, address, address, copy));
    quote.recipients().stream()
        .filter(each -> each.turn() == 1)
        .forEach(each -> call(quote, quote.current(), each));
  }

  /** Mails the version to a further recipient, whose turn it is. */
  public void call(Quote quote, QuoteVersion version, Recipient recipient) {
    ledger.plan(
        new NewMessage(
            FURTHER,
            MailClass.ESSENTIAL,
            recipient.email(),
            recipient.name(),
            letters.further(quote, version, recipient),
            new About(quote.id(), version.id(), null, null, recipient.contact(), null),
            List.of(),
            tenants.now(),
            true));
  }

  private void plan(Quote quote, String kind, String recipient, String name, Letter letter) {
    ledger.plan(
        new NewMessage(
            kind,
            MailClass.ESSENTIAL,
            recipient,
            name,
            letter,
            about(quote),
            List.of(),
            tenants.now(),
            true));
  }

  private static About about(Quote quote) {
    return new About(quote.id(), quote.current().id(), null, null, quote.contact(), null);
  }

  /** The mail as it would leave now, for the seller to look at before sending. */
  public Letter preview(UUID tenant, UUID id) {
    return tenants.as(tenant, () -> letters.quote(quotes.here(id)));
  }

  /** Mails the sent quote once more, to whoever has lost the first mail. */
  public void resend(UUID tenant, UUID id, Actor actor) {
    tenants.run(
        tenant,
        () -> {
          Quote quote = quotes.locked(id);
          if (!(quote.state() instanceof QuoteState.Sent)) {
            throw new Conflict("Only a sent quote can be mailed again.");
          }
          again(quote);
          timeline.add(id, "quote_mailed_again", actor);
        });
  }

  private void again(Quote quote) {
    Customer customer = quote.current().customer();
    plan(quote, "quote_again", customer.email(), customer.name(), letters.quote(quote));
  }

  /** Mails their link to one recipient of the published version once more. */
  public void again(Quote quote, QuoteVersion version, Recipient recipient) {
    if (recipient.contact().equals(quote.contact())) {
      again(quote.with(version));
    } else {
      call(quote, version, recipient);
    }
  }
}
