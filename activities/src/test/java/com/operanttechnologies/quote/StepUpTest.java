package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.AcceptanceForm;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.buyer.DeclineForm;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.buyer.QuoteViews;
import com.operanttechnologies.quote.buyer.ViewLabel;
import com.operanttechnologies.quote.choice.TypedChoice;
import com.operanttechnologies.quote.stepup.CodeWanted;
import com.operanttechnologies.quote.stepup.Sender;
import com.operanttechnologies.quote.stepup.StepUp;
import com.operanttechnologies.quote.stepup.StepUpRule;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class StepUpTest {
  private static final Sender BOBS = Sender.from("192.0.2.7", "Bob's browser");
  private static final Sender STRANGERS = Sender.from("203.0.113.9", "Another browser");

  @Autowired StepUp stepUp;
  @Autowired Decisions decisions;
  @Autowired QuoteViews views;
  @Autowired Ledger ledger;
  @Autowired Links links;
  @Autowired Tenants tenants;
  @Autowired Bargain bargain;

  private Offer sent(StepUpRule rule) {
    Offer offer = bargain.sent();
    tenants.run(offer.tenant(), () -> stepUp.setRule(rule));
    return offer;
  }

  private Decision accept(Offer offer, Sender sender) {
    PublicQuote page = bargain.page(offer);
    return decisions.accept(
        page.link(),
        new AcceptanceForm(
            page.version().hash(),
            page.nonce(),
            "Bob Fisher",
            true,
            TypedChoice.NOTHING,
            Locale.ENGLISH,
            sender));
  }

  private static Sender typing(Decision needed, String code) {
    String challenge = Objects.requireNonNull(wanted(needed).challenge()).toString();
    return new Sender(STRANGERS.ip(), STRANGERS.userAgent(), challenge, code, false);
  }

  private static CodeWanted wanted(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.CodeNeeded.class);
    return ((Decision.CodeNeeded) decision).wanted();
  }

  private String mailedCode(Offer offer) {
    String text =
        tenants.as(
            offer.tenant(),
            () ->
                ledger
                    .letter(
                        tenants
                            .sql(
                                "select id from message where kind = 'code' order by planned_at"
                                    + " desc, id desc limit 1")
                            .query(UUID.class)
                            .single())
                    .orElseThrow()
                    .text());
    Matcher code = Pattern.compile("(?m)^(\\d{6})$").matcher(text);
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  private static String another(String code) {
    return code.equals("123456") ? "654321" : "123456";
  }

  @Test
  void withTheSettingOnNameAndMarkAreNotEnough() {
    Offer offer = sent(StepUpRule.ALWAYS);
    Decision decision = accept(offer, BOBS);

    assertThat(wanted(decision).why()).isEqualTo(CodeWanted.Why.MAILED);
    assertThat(wanted(decision).maskedEmail()).isEqualTo("b…@fisher.example");
    assertThat(bargain.state(offer)).isEqualTo("sent");
  }

  @Test
  void theMailedCodeConfirmsTheDecision() {
    Offer offer = sent(StepUpRule.ALWAYS);
    Decision needed = accept(offer, STRANGERS);

    assertThat(accept(offer, typing(needed, mailedCode(offer))))
        .isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.state(offer)).isEqualTo("accepted");
  }

  @Test
  void decliningNeedsItToo() {
    Offer offer = sent(StepUpRule.ALWAYS);
    Decision needed = bargain.decline(bargain.page(offer));
    PublicQuote page = bargain.page(offer);
    Decision declined =
        decisions.decline(
            page.link(),
            new DeclineForm(
                page.version().hash(), page.nonce(), "", true, typing(needed, mailedCode(offer))));

    assertThat(declined).isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.state(offer)).isEqualTo("declined");
  }

  @Test
  void aWrongCodeCanBeTypedFiveTimes() {
    Offer offer = sent(StepUpRule.ALWAYS);
    Decision needed = accept(offer, STRANGERS);
    String code = mailedCode(offer);
    for (int i = 0; i < 5; i++) {
      assertThat(wanted(accept(offer, typing(needed, another(code)))).why())
          .isEqualTo(CodeWanted.Why.WRONG);
    }

    assertThat(wanted(accept(offer, typing(needed, code))).why()).isEqualTo(CodeWanted.Why.USED_UP);
    assertThat(bargain.state(offer)).isEqualTo("sent");
  }

  @Test
  void anOldCodeIsNoGood() {
    Offer offer = sent(StepUpRule.ALWAYS);
    Decision needed = accept(offer, STRANGERS);
    bargain.update(offer, "update step_up_code set expires_at = now() - interval '1 second'");

    assertThat(wanted(accept(offer, typing(needed, mailedCode(offer)))).why())
        .isEqualTo(CodeWanted.Why.USED_UP);
  }

  @Test
  void aCodeIsGoodForItsOwnLinkOnly() {
    Offer offer = sent(StepUpRule.ALWAYS);
    Offer other = sent(StepUpRule.ALWAYS);
    Decision needed = accept(other, STRANGERS);

    assertThat(wanted(accept(offer, typing(needed, mailedCode(other)))).why())
        .isEqualTo(CodeWanted.Why.USED_UP);
  }

  @Test
  void aLinkAsksForFiveCodesAnHour() {
    Offer offer = sent(StepUpRule.ALWAYS);
    for (int i = 0; i < 5; i++) {
      accept(offer, STRANGERS);
    }

    assertThat(wanted(accept(offer, STRANGERS)).why()).isEqualTo(CodeWanted.Why.TOO_MANY);
    assertThat(bargain.count(offer.tenant(), "select count(*) from message where kind = 'code'"))
        .isEqualTo(5);
  }

  @Test
  void whoSellsSeesNoCode() {
    Offer offer = sent(StepUpRule.ALWAYS);
    accept(offer, STRANGERS);

    assertThat(tenants.as(offer.tenant(), () -> ledger.ofQuote(offer.quote())))
        .extracting(Message::kind)
        .doesNotContain("code");
    assertThat(bargain.count(offer.tenant(), "select count(*) from message where kind = 'code'"))
        .isEqualTo(1);
  }

  @Test
  void aLinkThatNobodyHasUsedIsNotForwarded() {
    assertThat(accept(bargain.sent(), STRANGERS)).isInstanceOf(Decision.Recorded.class);
  }

  @Test
  void aForwardedLinkNeedsTheCode() {
    Offer offer = bargain.sent();
    views.record(bargain.link(offer), ViewLabel.gesture(BOBS.userAgent()), BOBS);

    assertThat(wanted(accept(offer, STRANGERS)).why()).isEqualTo(CodeWanted.Why.MAILED);
    assertThat(accept(offer, BOBS)).isInstanceOf(Decision.Recorded.class);
  }

  @Test
  void readingItFirstDoesNotMakeAStrangerKnown() {
    Offer offer = bargain.sent();
    views.record(bargain.link(offer), ViewLabel.gesture(BOBS.userAgent()), BOBS);
    views.record(bargain.link(offer), ViewLabel.gesture(STRANGERS.userAgent()), STRANGERS);

    assertThat(wanted(accept(offer, STRANGERS)).why()).isEqualTo(CodeWanted.Why.MAILED);
  }

  @Test
  void aNewLinkIsKnownByItsOwnFirstReader() {
    Offer offer = bargain.sent();
    views.record(bargain.link(offer), ViewLabel.gesture(STRANGERS.userAgent()), STRANGERS);
    UUID link = bargain.link(offer).id();
    tenants.run(offer.tenant(), () -> links.renew(link));
    views.record(bargain.link(offer), ViewLabel.gesture(BOBS.userAgent()), BOBS);

    assertThat(wanted(accept(offer, STRANGERS)).why()).isEqualTo(CodeWanted.Why.MAILED);
    assertThat(accept(offer, BOBS)).isInstanceOf(Decision.Recorded.class);
  }

  @Test
  void theSameNetworkOrTheSameBrowserIsNotForwarded() {
    Offer offer = bargain.sent();
    Offer other = bargain.sent();
    for (Offer each : List.of(offer, other)) {
      views.record(bargain.link(each), ViewLabel.gesture(BOBS.userAgent()), BOBS);
    }

    assertThat(accept(offer, Sender.from("192.0.2.200", "Bob's telephone")))
        .isInstanceOf(Decision.Recorded.class);
    assertThat(accept(other, Sender.from("203.0.113.9", BOBS.userAgent())))
        .isInstanceOf(Decision.Recorded.class);
  }

  @Test
  void withTheSettingOffNobodyIsAsked() {
    Offer offer = sent(StepUpRule.NEVER);
    views.record(bargain.link(offer), ViewLabel.gesture(BOBS.userAgent()), BOBS);

    assertThat(accept(offer, STRANGERS)).isInstanceOf(Decision.Recorded.class);
  }
}
