package com.operanttechnologies.quote.buyer;

import com.operanttechnologies.money.Totals;
import com.operanttechnologies.quote.DecisionEffects;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteEvent.AcceptedByCustomer;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.choice.Choice;
import com.operanttechnologies.quote.choice.ChoiceWords;
import com.operanttechnologies.quote.jdbc.AcceptanceTable;
import com.operanttechnologies.quote.jdbc.AcceptanceTable.Acceptance;
import com.operanttechnologies.quote.letter.QuoteMails;
import com.operanttechnologies.quote.recipient.Round;
import com.operanttechnologies.quote.recipient.Signature;
import com.operanttechnologies.quote.recipient.SignatureTable;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes a signature; the last one that was missing accepts the version. */
@Component
class Signing {
  private final Tenants tenants;
  private final AcceptanceTable acceptances;
  private final SignatureTable signatures;
  private final DecisionEffects effects;
  private final QuoteMails mails;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Signing(
      Tenants tenants,
      AcceptanceTable acceptances,
      SignatureTable signatures,
      DecisionEffects effects,
      QuoteMails mails,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.tenants = tenants;
    this.acceptances = acceptances;
    this.signatures = signatures;
    this.effects = effects;
    this.mails = mails;
    this.timeline = timeline;
    this.events = events;
  }

  /** What is signed, and by whom. */
  record Signed(
      Quote quote,
      QuoteVersion version,
      UUID contact,
      Round round,
      AcceptanceForm form,
      Choice choice,
      Totals totals) {
    String name() {
      return Objects.requireNonNull(form.name()).strip();
    }

    String documentSha256() {
      String sha256 = version.documentSha256();
      return sha256 == null ? "" : sha256;
    }
  }

  /** The quote is locked, and everything about the form is in order. */
  QuoteVersion sign(Signed signed) {
    ConsentText consent =
        ConsentText.of(signed.quote().number(), signed.version(), signed.form().locale());
    if (signed.round().isShared()) {
      signatures.insert(signature(signed, consent));
    }
    return signed.round().isLast(signed.contact())
        ? accept(signed, consent)
        : waitForOthers(signed);
  }

  private QuoteVersion accept(Signed signed, ConsentText consent) {
    acceptances.insert(acceptance(signed, consent));
    QuoteVersion accepted =
        effects.accepted(signed.quote(), signed.version(), new AcceptedByCustomer(tenants.now()));
    timeline.add(
        signed.quote().id(),
        "quote_accepted",
        Actor.CUSTOMER,
        told(signed, signed.round().names(signed.name())));
    return accepted;
  }

  /* Whoever has signed is not urged any more; whose turn it is now gets the link. */
  private QuoteVersion waitForOthers(Signed signed) {
    timeline.add(signed.quote().id(), "quote_signed", Actor.CUSTOMER, told(signed, signed.name()));
    signed
        .round()
        .calledBy(signed.contact())
        .forEach(next -> mails.call(signed.quote(), signed.version(), next));
    events.publishEvent(
        new QuoteHappened.Signed(
            tenants.current(),
            signed.quote().id(),
            signed.version().id(),
            signed.contact(),
            signed.name()));
    return signed.version();
  }

  /* Where more than options was left to choose, the timeline says what was chosen. */
  private static Map<String, Object> told(Signed signed, String name) {
    List<String> chosen =
        new ChoiceWords(signed.version().lines(), signed.choice(), Locale.ENGLISH).beyondOptions();
    return chosen.isEmpty()
        ? Map.of("name", name)
        : Map.of("name", name, "chosen", String.join("; ", chosen));
  }

  private static Signature signature(Signed signed, ConsentText consent) {
    AcceptanceForm form = signed.form();
    return new Signature(
        signed.version().id(),
        signed.contact(),
        signed.name(),
        consent.text(),
        consent.sha256(),
        signed.version().hash(),
        signed.documentSha256(),
        signed.choice(),
        form.ip(),
        form.userAgent(),
        Instant.EPOCH);
  }

  private static Acceptance acceptance(Signed signed, ConsentText consent) {
    AcceptanceForm form = signed.form();
    return new Acceptance(
        signed.version().id(),
        "link",
        signed.round().names(signed.name()),
        consent.text(),
        consent.sha256(),
        signed.version().hash(),
        signed.documentSha256(),
        signed.choice(),
        signed.totals(),
        form.ip(),
        form.userAgent(),
        null,
        null,
        Instant.EPOCH);
  }
}
