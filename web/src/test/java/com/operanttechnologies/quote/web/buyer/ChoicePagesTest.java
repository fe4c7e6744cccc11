package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ChoicePagesTest {
  private static final String[] BOB = {"name", "Bob Fisher", "consent", "yes"};

  @Autowired Sales sales;
  @LocalServerPort int port;
  private Visitor bob;
  private Sale sale;
  private String page;

  @BeforeEach
  void arrive() {
    bob = new Visitor(port).with("User-Agent", "Mozilla/5.0 (iPhone)");
    sale = sales.sent(Berths.lines());
    page = bob.get(sale.path()).body();
  }

  private HttpResponse<String> tryOut(int cloth, String berths) {
    return bob.post(
        sale.path() + "/choice",
        "hash",
        Signing.hidden(page, "hash"),
        "pick-Cloth",
        Berths.cloth(page, cloth),
        Berths.field(page),
        berths);
  }

  @Test
  void thePageOffersLimitsAndTheGroupWithItsPreselectedLine() {
    assertThat(page)
        .contains("type=\"number\"", "min=\"1\" max=\"10\" step=\"1\"", "1 to 10", "Cloth")
        .contains("value=\"" + Berths.cloth(page, 0) + "\" autocomplete=\"off\" checked")
        .contains("€1,200.00");
  }

  @Test
  void theServerPricesAQuantityWithoutKeepingIt() {
    Map<String, String> before = sales.everything(sale);
    String asked = "?pick-Cloth=" + Berths.cloth(page, 1) + "&" + Berths.field(page) + "=5";

    assertThat(bob.get(sale.path() + "/totals" + asked).body())
        .contains("€1,620.00", "id=\"amount-", "hx-swap-oob")
        .doesNotContain("<html");
    assertThat(bob.get(sale.path() + asked).body()).contains("€1,620.00", "value=\"5\"");
    assertThat(sales.everything(sale)).isEqualTo(before);
  }

  @Test
  void aChoiceIsKeptForItsRecipientWithoutAScript() {
    HttpResponse<String> kept = tryOut(1, "5");
    String again = bob.get(sale.path()).body();

    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(kept.headers().firstValue("Location")).hasValue(sale.path() + "#total");
    assertThat(again)
        .contains("€1,620.00", "value=\"5\"")
        .contains("value=\"" + Berths.cloth(page, 1) + "\" autocomplete=\"off\" checked");
    assertThat(sales.state(sale)).isEqualTo("sent");
  }

  @Test
  void whatOneRecipientTriesOutNoOtherSees() {
    Sale shared = sales.sharedBy("signer carol");
    String carols = sales.pathOf(shared, "carol@bell.example");
    String bobs = bob.get(shared.path()).body();
    String option = Signing.hidden(bobs.replace("type=\"checkbox\" ", ""), "option");
    bob.post(shared.path() + "/choice", "hash", Signing.hidden(bobs, "hash"), "option", option);

    assertThat(bob.get(shared.path()).body()).contains("€14,776.20");
    assertThat(new Visitor(port).get(carols).body())
        .contains("€14,536.20")
        .doesNotContain("€14,776.20");
  }

  @Test
  void aQuantityOutsideTheLimitsIsRefusedInWords() {
    String sentence = "“Berth”: choose a quantity from 1 to 10.";
    HttpResponse<String> tried = tryOut(0, "11");
    HttpResponse<String> signed =
        Signing.opened(bob, sale)
            .accept(
                "name",
                "Bob Fisher",
                "consent",
                "yes",
                "option",
                Berths.cloth(page, 0),
                Berths.field(page),
                "11");

    assertThat(tried.statusCode()).isEqualTo(422);
    assertThat(tried.body()).contains(sentence, "value=\"11\"");
    assertThat(signed.statusCode()).isEqualTo(422);
    assertThat(signed.body()).contains(sentence);
    assertThat(sales.state(sale)).isEqualTo("sent");
  }

  @Test
  void programsHearTheFieldAndTheSentence() {
    HttpResponse<String> signed =
        Signing.opened(bob.with("Accept", "application/json"), sale).accept(BOB);

    assertThat(signed.statusCode()).isEqualTo(422);
    assertThat(signed.body()).contains("\"field\":\"pick\"", "Choose one of “Cloth”.");
  }

  @Test
  void whatIsSignedIsWhatThePageShows() {
    tryOut(1, "5");
    String shown = bob.get(sale.path()).body();
    HttpResponse<String> signed =
        Signing.opened(bob, sale)
            .accept(
                "name",
                "Bob Fisher",
                "consent",
                "yes",
                "option",
                Signing.hidden(shown.substring(shown.indexOf("id=\"signed\"")), "option"),
                Berths.field(page),
                "5");

    assertThat(signed.statusCode()).isEqualTo(303);
    assertThat(bob.get(sale.path()).body())
        .contains("Accepted by Bob Fisher", "€1,620.00", "5\u00a0pcs × €100.00")
        .doesNotContain("type=\"number\"");
    assertThat(sales.count(sale, "select count(*) from scenario")).isZero();
    Visitor ada = new Visitor(port);
    ada.signIn(sales.seller(sale), Fixtures.PASSWORD);
    assertThat(ada.get("/quotes/" + sale.quote()).body())
        .contains("accepted by Bob Fisher (Cloth: Laminate; Berth: 5\u00a0pcs)");
  }

  @Test
  void aViewersPageHasNothingToChoose() {
    Sale shared = sales.sharedBy("viewer eve");
    String eves = new Visitor(port).get(sales.pathOf(shared, "eve@bell.example")).body();

    assertThat(eves).contains("Options").doesNotContain("/choice\"", "<form");
  }
}
