package com.operanttechnologies.quote.letter;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.layout.Button;
import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.change.ChangesSince;
import com.operanttechnologies.quote.change.Since;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The essential mails about a quote, in the recipient's language; inside the tenant's transaction.
 */
@Component
public class QuoteLetters {
  private final Organisations organisations;
  private final Links links;
  private final RecipientLocale locales;
  private final LetterFrame frame;
  private final ChangesSince changes;

  QuoteLetters(
      Organisations organisations,
      Links links,
      RecipientLocale locales,
      LetterFrame frame,
      ChangesSince changes) {
    this.organisations = organisations;
    this.links = links;
    this.locales = locales;
    this.frame = frame;
    this.changes = changes;
  }

  /** The mail that brings the quote to its customer. */
  public Letter quote(Quote quote) {
    QuoteVersion version = quote.current();
    Words words = words(quote);
    Organisation seller = organisations.current();
    String subject =
        version.title() == null
            ? words.say("mail.subject", quote.number(), seller.name())
            : words.say("mail.subject.titled", version.title(), seller.name(), quote.number());
    String total = total(quote, version.totals());
    String until = day(quote);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.say("mail.greeting", version.customer().name()));
    paragraphs.add(
        version.message() == null
            ? words.say("mail.text", quote.number(), total, until)
            : version.message());
    LaterPrices.of(version, locales.of(quote.contact())).ifPresent(paragraphs::add);
    changes
        .mailed(quote, version, quote.contact(), locales.of(quote.contact()))
        .ifPresent(since -> paragraphs.add(changed(words, since)));
    paragraphs.add(words.say("mail.closing"));
    String preheader = words.say("mail.preheader", "", "", "", total, until);
    return letter(
        quote, subject, preheader, paragraphs, words.say("mail.button"), customerLink(quote));
  }

  /** The mail that brings it to a further recipient, in that person's language. */
  public Letter further(Quote quote, QuoteVersion version, Recipient recipient) {
    Locale locale = locales.of(recipient.contact());
    Words words = Words.of("quote", locale);
    String seller = organisations.current().name();
    String subject =
        version.title() == null
            ? words.say("mail.subject", quote.number(), seller)
            : words.say("mail.subject.titled", version.title(), seller, quote.number());
    String total = QuoteWorth.of(version.totals(), version.currency(), locale);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.say("mail.greeting", recipient.name()));
    paragraphs.add(
        words.say(
            "further." + recipient.role().code(),
            seller,
            quote.number(),
            total,
            version.customer().name()));
    LaterPrices.of(version, locale).ifPresent(paragraphs::add);
    changes
        .mailed(quote, version, recipient.contact(), locale)
        .ifPresent(since -> paragraphs.add(changed(words, since)));
    paragraphs.add(words.say("mail.closing"));
    return frame.write(
        locale,
        subject,
        total,
        paragraphs,
        new Button(words.say("mail.button"), links.quote(quote.id(), recipient.contact())));
  }

  /** A further recipient's copy of what was accepted. */
  public Letter acceptedForFurther(Quote quote, Recipient recipient, String by, Choice choice) {
    Locale locale = locales.of(recipient.contact());
    Words words = Words.of("quote", locale);
    return frame.write(
        locale,
        words.say("accepted.subject", quote.number()),
        words.say("accepted.preheader", by, quote.number()),
        ChosenList.after(
            List.of(
                words.say("mail.greeting", recipient.name()),
                words.say("accepted.further", quote.number(), by)),
            quote,
            choice,
            locale),
        new Button(words.say("accepted.button"), links.quote(quote.id(), recipient.contact())));
  }

  /** One change a line, under the version that its reader knows. */
  private static String changed(Words words, Since since) {
    return words.say("changed.since", since.version())
        + "\n"
        + since.changes().stream().map(each -> "• " + each).collect(Collectors.joining("\n"));
  }

  /** The customer's copy of what was accepted. */
  public Letter acceptedForCustomer(Quote quote, String by, Choice choice) {
    Words words = words(quote);
    List<String> paragraphs =
        ChosenList.after(
            List.of(
                words.say("mail.greeting", quote.current().customer().name()),
                words.say("accepted.customer", quote.number())),
            quote,
            choice,
            locales.of(quote.contact()));
    return accepted(quote, locales.of(quote.contact()), by, paragraphs, customerLink(quote));
  }

  /** The seller's copy of what was accepted, in the organisation's language. */
  public Letter acceptedForSeller(
      Quote quote, String by, Totals totals, Choice choice, String quotePage) {
    Locale locale = locales.ofOrganisation();
    String total = QuoteWorth.of(totals, quote.current().currency(), locale);
    String said = Words.of("quote", locale).say("accepted.seller", by, quote.number(), total);
    List<String> paragraphs = ChosenList.after(List.of(said), quote, choice, locale);
    return accepted(quote, locale, by, paragraphs, quotePage);
  }

  private Letter accepted(
      Quote quote, Locale locale, String by, List<String> paragraphs, String url) {
    Words words = Words.of("quote", locale);
    return letter(
        locale,
        words.say("accepted.subject", quote.number()),
        words.say("accepted.preheader", by, quote.number()),
        paragraphs,
        words.say("accepted.button"),
        url);
  }

  /** Tells the customer that the acceptance does not hold any more. */
  public Letter undoneForCustomer(Quote quote, String reason) {
    Words words = words(quote);
    List<String> paragraphs =
        List.of(
            words.say("mail.greeting", quote.current().customer().name()),
            words.say("undone.customer", quote.number()),
            words.say("undone.reason", reason));
    return undone(quote, locales.of(quote.contact()), paragraphs, customerLink(quote));
  }

  /** The same for the seller. */
  public Letter undoneForSeller(Quote quote, String reason, String quotePage) {
    Locale locale = locales.ofOrganisation();
    Words words = Words.of("quote", locale);
    List<String> paragraphs =
        List.of(
            words.say("undone.seller", quote.number(), quote.current().customer().name()),
            words.say("undone.reason", reason));
    return undone(quote, locale, paragraphs, quotePage);
  }

  private Letter undone(Quote quote, Locale locale, List<String> paragraphs, String url) {
    Words words = Words.of("quote", locale);
    return letter(
        locale,
        words.say("undone.subject", quote.number()),
        words.say("undone.preheader", quote.number()),
        paragraphs,
        words.say("accepted.button"),
        url);
  }

  /** What a colleague gets: the PDF, and no link that could accept it. */
  public Letter copy(Quote quote, String sender) {
    Words words = words(quote);
    QuoteVersion version = quote.current();
    String total = total(quote, version.totals());
    String text = words.say("copy.text", sender, quote.number(), total, version.customer().name());
    String subject = words.say("copy.subject", quote.number(), version.customer().name());
    return letter(quote, subject, total, List.of(text), null, null);
  }

  private Letter letter(
      Quote quote,
      String subject,
      String preheader,
      List<String> paragraphs,
      @Nullable String buttonLabel,
      @Nullable String url) {
    return letter(locales.of(quote.contact()), subject, preheader, paragraphs, buttonLabel, url);
  }

  private Letter letter(
      Locale locale,
      String subject,
      String preheader,
      List<String> paragraphs,
      @Nullable String buttonLabel,
      @Nullable String url) {
    Button button = buttonLabel == null || url == null ? null : new Button(buttonLabel, url);
    return frame.write(locale, subject, preheader, paragraphs, button);
  }

  private String customerLink(Quote quote) {
    return links.quote(quote.id(), quote.contact());
  }

  private Words words(Quote quote) {
    return Words.of("quote", locales.of(quote.contact()));
  }

  private String total(Quote quote, Totals totals) {
    return QuoteWorth.of(totals, quote.current().currency(), locales.of(quote.contact()));
  }

  private String day(Quote quote) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locales.of(quote.contact()))
        .format(quote.current().validUntil());
  }
}
