package com.operanttechnologies.quote.choice;

import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.quote.Bargain;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.buyer.AcceptanceForm;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.stepup.Sender;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ada offers sails, one to ten berths, and one of two cloths. */
@Component
public class Marina {
  private final Bargain bargain;
  private final Decisions decisions;
  private final Tenants tenants;
  private final Ledger ledger;

  Marina(Bargain bargain, Decisions decisions, Tenants tenants, Ledger ledger) {
    this.bargain = bargain;
    this.decisions = decisions;
    this.tenants = tenants;
    this.ledger = ledger;
  }

  public static QuoteInput offered() {
    return QuoteInputs.of(
        QuoteInputs.line("Sail", "2", "241.67"),
        QuoteInputs.line("Berth", "3", "100")
            .leaving(ChoiceInput.between(BigDecimal.ONE, BigDecimal.TEN)),
        QuoteInputs.line("Dacron", "1", "200").leaving(ChoiceInput.oneOf("Cloth", true)),
        QuoteInputs.line("Laminate", "1", "350").leaving(ChoiceInput.oneOf("Cloth", false)));
  }

  public Offer sent() {
    Offer offer = bargain.drafted();
    bargain.rewritten(offer, offered());
    bargain.sendAgain(offer);
    return offer;
  }

  public static String id(PublicQuote page, String description) {
    return page.version().lines().stream()
        .filter(line -> line.description().equals(description))
        .map(Line::id)
        .findFirst()
        .orElseThrow();
  }

  public static TypedChoice typed(PublicQuote page, String cloth, String berths) {
    return new TypedChoice(List.of(id(page, cloth)), Map.of(id(page, "Berth"), berths));
  }

  public Decision accept(PublicQuote page, TypedChoice choice) {
    return decisions.accept(
        page.link(),
        new AcceptanceForm(
            page.version().hash(),
            page.nonce(),
            "Bob Fisher",
            true,
            choice,
            Locale.ENGLISH,
            Sender.from("192.0.2.7", "Browser")));
  }

  /** What the mails of this kind say. */
  public List<String> mails(Offer offer, String kind) {
    return tenants.as(
        offer.tenant(),
        () ->
            ledger.ofQuote(offer.quote()).stream()
                .filter(mail -> mail.kind().equals(kind))
                .map(mail -> ledger.letter(mail.id()).orElseThrow().text())
                .toList());
  }

  public UUID ada(Offer offer) {
    return tenants.as(
        offer.tenant(),
        () ->
            tenants
                .sql(
                    """
                    insert into member (tenant_id, email, name, role, state)
                    values (:tenant, 'ada@acme.example', 'Ada', 'admin', 'active') returning id
                    """)
                .query(UUID.class)
                .single());
  }
}
