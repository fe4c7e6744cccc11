package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.Decision;
import com.operanttechnologies.quote.buyer.Decision.Reason;
import com.operanttechnologies.quote.buyer.PublicQuotes;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.buyer.Recommending;
import com.operanttechnologies.quote.recipient.Recommendation;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class SignersTest {
  private static final String CAROL = "signer carol@bell.example";

  @Autowired PublicQuotes pages;
  @Autowired Recommending recommending;
  @Autowired Revisions revisions;
  @Autowired PaperModels papers;
  @Autowired Bargain bargain;

  private PublicQuote page(Offer offer, String email) {
    return pages.open(bargain.linkOf(offer, email));
  }

  private Decision sign(Offer offer, String email) {
    return bargain.accept(page(offer, email));
  }

  private static void assertRefused(Decision decision, Reason reason) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Decision.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void theQuoteIsAcceptedWhenTheLastSignerHasSigned() {
    Offer offer = bargain.sentTo("parallel", CAROL);

    assertThat(bargain.accept(offer)).isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.state(offer)).isEqualTo("sent");
    assertThat(sign(offer, "carol@bell.example")).isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.state(offer)).isEqualTo("accepted");
    assertThat(bargain.count(offer.tenant(), "select count(*) from signature")).isEqualTo(2);
    assertThat(bargain.count(offer.tenant(), "select count(*) from acceptance")).isEqualTo(1);
  }

  @Test
  void theEvidenceNamesEachSigner() {
    Offer offer = bargain.sentTo("parallel", CAROL);
    sign(offer, "carol@bell.example");
    bargain.accept(offer);

    assertThat(bargain.evidence(offer, papers).acceptedBy())
        .matches("Bob Fisher \\(.+, 192\\.0\\.2\\.7\\); Bob Fisher \\(.+\\)");
  }

  @Test
  void inOrderNobodySignsBeforeTheirTurn() {
    Offer offer = bargain.sentTo("in_order", CAROL, "signer dan@dock.example");

    assertRefused(sign(offer, "carol@bell.example"), Reason.NOT_YOUR_TURN);
    bargain.accept(offer);
    assertThat(sign(offer, "carol@bell.example")).isInstanceOf(Decision.Recorded.class);
    assertThat(sign(offer, "dan@dock.example")).isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.state(offer)).isEqualTo("accepted");
  }

  @Test
  void whoseTurnItIsGetsTheLinkByMail() {
    Offer offer = bargain.sentTo("in_order", CAROL, "viewer eve@bell.example");
    String mails = "select count(*) from message where kind = 'quote_recipient'";
    int before = bargain.count(offer.tenant(), mails);
    bargain.accept(offer);

    assertThat(bargain.count(offer.tenant(), mails)).isEqualTo(before + 1);
  }

  @Test
  void anySignerCanDecline() {
    Offer offer = bargain.sentTo("parallel", CAROL);
    bargain.accept(offer);
    bargain.decline(page(offer, "carol@bell.example"));

    assertThat(bargain.state(offer)).isEqualTo("declined");
    assertRefused(bargain.accept(offer), Reason.DECLINED);
  }

  @Test
  void aRevisionVoidsTheSignaturesOfTheVersionBefore() {
    Offer offer = bargain.sentTo("parallel", CAROL);
    bargain.accept(offer);
    revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);
    bargain.sendAgain(offer);

    assertThat(page(offer, "carol@bell.example").seat().round().missing()).hasSize(2);
    sign(offer, "carol@bell.example");
    assertThat(bargain.state(offer)).isEqualTo("sent");
  }

  @Test
  void signingAgainIsTheSameSignature() {
    Offer offer = bargain.sentTo("parallel", CAROL);
    bargain.accept(offer);

    assertThat(bargain.accept(offer)).isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.count(offer.tenant(), "select count(*) from signature")).isEqualTo(1);
  }

  @Test
  void allSignTheSameOptions() {
    Offer offer = bargain.sentTo("parallel", CAROL);
    PublicQuote page = bargain.page(offer);
    String cover = QuotePricing.options(page.version()).getFirst();
    bargain.accept(page, cover);

    assertRefused(sign(offer, "carol@bell.example"), Reason.OTHER_OPTIONS);
    assertThat(bargain.accept(page(offer, "carol@bell.example"), cover))
        .isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.page(offer).acceptance().totals().dueFirst().gross()).isEqualTo("736.01");
  }

  @Test
  void aViewerAndAnApproverCannotSign() {
    Offer offer =
        bargain.sentTo("parallel", "viewer eve@bell.example", "approver fay@bell.example");

    assertRefused(sign(offer, "eve@bell.example"), Reason.NOT_A_SIGNER);
    assertRefused(sign(offer, "fay@bell.example"), Reason.NOT_A_SIGNER);
    assertThat(page(offer, "eve@bell.example").nonce()).isEmpty();
    bargain.accept(offer);
    assertThat(bargain.state(offer)).isEqualTo("accepted");
  }

  @Test
  void anApproversWordIsShownToTheSigners() {
    Offer offer = bargain.sentTo("parallel", "approver fay@bell.example");
    PublicQuote page = page(offer, "fay@bell.example");
    Decision said = recommend(page, false, "Too heavy");

    assertThat(said).isInstanceOf(Decision.Recorded.class);
    assertThat(bargain.page(offer).seat().round().recommendations())
        .extracting(Recommendation::approves, Recommendation::remark)
        .containsExactly(org.assertj.core.api.Assertions.tuple(false, "Too heavy"));
    assertRefused(recommend(bargain.page(offer), true, ""), Reason.NOT_AN_APPROVER);
  }

  private Decision recommend(PublicQuote page, boolean approves, String remark) {
    return recommending.recommend(
        page.link(),
        new Recommending.Advice(page.version().hash(), page.nonce(), approves, remark));
  }

  @Test
  void ofTwoWhoSignAtOnceOneIsTheLast() throws Exception {
    Offer offer = bargain.sentTo("parallel", CAROL);
    List<PublicQuote> both = List.of(bargain.page(offer), page(offer, "carol@bell.example"));
    try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
      List<Future<Decision>> signed =
          hands.invokeAll(both.stream().map(page -> signing(page)).toList());
      for (Future<Decision> each : signed) {
        assertThat(each.get()).isInstanceOf(Decision.Recorded.class);
      }
    }

    assertThat(bargain.state(offer)).isEqualTo("accepted");
  }

  private java.util.concurrent.Callable<Decision> signing(PublicQuote page) {
    return () -> bargain.accept(page);
  }

  @Test
  void whoWasTakenOffARevisionSeesItNoMore() {
    Offer offer = bargain.sentTo("parallel", CAROL);
    Link carol = bargain.linkOf(offer, "carol@bell.example");
    revisions.revise(offer.tenant(), offer.quote(), Actor.PRODUCT);
    bargain.rewritten(offer, QuoteInputs.sails());
    bargain.sendAgain(offer);

    assertThat(pages.open(carol).seat()).isNull();
  }

  @Test
  void nobodyIsNamedTwice() {
    assertThatThrownBy(() -> bargain.sentTo("parallel", "signer bob@fisher.example"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("recipients[0].email");
    assertThatThrownBy(() -> bargain.sentTo("by turns", "boss carol@bell.example"))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("signing")
        .hasMessageContaining("recipients[0].role");
  }
}
