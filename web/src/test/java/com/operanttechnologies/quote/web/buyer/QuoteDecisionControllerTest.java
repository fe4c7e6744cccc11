package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.SellerDecisions;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import com.operanttechnologies.timeline.Actor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class QuoteDecisionControllerTest {
  private static final String[] BOB = {"name", "Bob Fisher", "consent", "yes"};

  @Autowired Sales sales;
  @Autowired SellerDecisions seller;
  @Autowired Revisions revisions;
  @LocalServerPort int port;
  private Visitor bob;
  private Sale sale;

  @BeforeEach
  void arrive() {
    bob = new Visitor(port).with("User-Agent", "Mozilla/5.0 (iPhone)");
    sale = sales.sent();
  }

  private Signing opened() {
    return Signing.opened(bob, sale);
  }

  @Test
  void recordsWhatBobSignsWithHisOptions() {
    HttpResponse<String> answer =
        opened().accept("name", "Bob Fisher", "consent", "yes", "option", sale.option());
    String page = bob.get(sale.path()).body();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(sale.path());
    assertThat(sales.state(sale)).isEqualTo("accepted");
    assertThat(page)
        .contains("Accepted by Bob Fisher", "€14,776.20", "Open your copy (PDF)")
        .doesNotContain("name=\"nonce\"");
    assertThat(sales.count(sale, "select count(*) from quote_view where label = 'human'"))
        .isEqualTo(1);
  }

  @Test
  void recordsNothingMoreTheSecondTime() {
    Signing signing = opened();
    signing.accept(BOB);
    HttpResponse<String> again = signing.accept("name", "Mallory", "consent", "yes");

    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(bob.get(sale.path()).body()).contains("Accepted by Bob Fisher");
    assertThat(sales.count(sale, "select count(*) from acceptance")).isEqualTo(1);
    assertThat(sales.count(sale, "select count(*) from spent_nonce")).isEqualTo(1);
    assertThat(sales.count(sale, "select count(*) from quote_view")).isEqualTo(1);
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsMissing() {
    Signing signing = opened();

    HttpResponse<String> answer = signing.accept("name", "Bob F.", "option", sale.option());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Tick the box to agree.", "value=\"Bob F.\"", "€14,776.20")
        .doesNotContain("Type your name to sign.");
    assertThat(Signing.hidden(answer.body(), "nonce")).isNotEqualTo(signing.nonce());
    assertThat(sales.state(sale)).isEqualTo("sent");
  }

  @Test
  void refusesGuessedAndUsedMarksOfPages() {
    Signing signing = opened();
    Signing guessed =
        new Signing(bob, sale, signing.hash(), "bm90LWEtbm9uY2UtYXQtYWxsLWJ1dC1sb25n");

    HttpResponse<String> answer = guessed.accept(BOB);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Please look once more", "value=\"Bob Fisher\"");
    assertThat(sales.state(sale)).isEqualTo("sent");
    assertThat(sales.count(sale, "select count(*) from acceptance")).isZero();
  }

  @Test
  void saysWhatChangedSinceThePageWasOpened() {
    Signing signing = opened();
    revisions.extend(sale.tenant(), sale.quote(), LocalDate.now().plusDays(40), Actor.PRODUCT);
    sales.send(sale);

    HttpResponse<String> answer = signing.accept(BOB);
    HttpResponse<String> problem =
        new Signing(bob.with("Accept", "application/json"), sale, signing.hash(), signing.nonce())
            .accept(BOB);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body())
        .contains("The quote has changed", "Valid until: ", "Version: 2 instead of 1")
        .contains("value=\"Bob Fisher\"");
    assertThat(problem.statusCode()).isEqualTo(409);
    assertThat(problem.body()).contains("\"changes\":[", "\"hash\":\"");
    assertThat(sales.state(sale)).isEqualTo("sent");
  }

  @Test
  void refusesWhatHasExpired() {
    Signing signing = opened();
    sales.update(sale, "update quote_version set expires_at = now() - interval '1 minute'");

    HttpResponse<String> answer = signing.accept(BOB);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("This quote has expired", "Reply to our mail");
    assertThat(bob.get(sale.path()).statusCode()).isEqualTo(200);
  }

  @Test
  void refusesWhatWasWithdrawn() {
    Signing signing = opened();
    seller.withdraw(sale.tenant(), sale.quote(), Actor.PRODUCT);

    HttpResponse<String> answer = signing.accept(BOB);

    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("This quote was withdrawn").doesNotContain("name=\"nonce\"");
  }

  @Test
  void recordsThatBobDeclinesAndRefusesToAcceptAfterwards() {
    Signing signing = opened();

    HttpResponse<String> answer = signing.decline("reason", "Too dear");
    HttpResponse<String> late = signing.accept(BOB);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("You declined this quote");
    assertThat(sales.state(sale)).isEqualTo("declined");
  }

  @Test
  void declinesWithoutAReasonWhenBobTicksThatHeMeansIt() {
    HttpResponse<String> unticked = opened().decline("reason", " ");
    HttpResponse<String> ticked = opened().decline("sure", "yes");

    assertThat(unticked.statusCode()).isEqualTo(422);
    assertThat(unticked.body()).contains("Tick that you decline, or say why.");
    assertThat(ticked.statusCode()).isEqualTo(303);
    assertThat(sales.state(sale)).isEqualTo("declined");
  }

  @Test
  void refusesToDeclineWhatIsAccepted() {
    Signing signing = opened();
    signing.accept(BOB);

    HttpResponse<String> answer = signing.decline("reason", "Second thoughts");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Accepted by Bob Fisher");
    assertThat(sales.state(sale)).isEqualTo("accepted");
  }

  @Test
  void tellsProgramsTheProblem() {
    Signing signing = opened();
    bob.with("Accept", "application/json");

    HttpResponse<String> answer = signing.accept();

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body())
        .contains("\"errors\":[", "\"field\":\"name\"", "\"field\":\"consent\"");
  }

  @Test
  void refusesAnOptionOfAnotherQuote() {
    HttpResponse<String> answer =
        opened().accept("name", "Bob", "consent", "yes", "option", sales.sent().option());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("is not offered any more");
    assertThat(sales.state(sale)).isEqualTo("sent");
  }

  @Test
  void refusesADecisionOnADraft() {
    Sale draft = sales.drafted("en");
    HttpResponse<String> answer = new Signing(bob, draft, "x", "y").accept(BOB);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).doesNotContain("New sails");
  }
}
