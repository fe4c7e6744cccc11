package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class AskControllerTest {
  @Autowired Sales sales;
  @LocalServerPort int port;
  private Visitor bob;
  private Sale sale;

  @BeforeEach
  void arrive() {
    bob = new Visitor(port).with("User-Agent", "Mozilla/5.0 (iPhone)");
    sale = sales.sent();
  }

  private HttpResponse<String> post(String path, String... fields) {
    Signing page = Signing.opened(bob, sale);
    String[] all = new String[fields.length + 4];
    System.arraycopy(new String[] {"hash", page.hash(), "nonce", page.nonce()}, 0, all, 0, 4);
    System.arraycopy(fields, 0, all, 4, fields.length);
    return bob.post(sale.path() + path, all);
  }

  @Test
  void aQuestionStandsOnThePageAfterwards() {
    HttpResponse<String> answer =
        post("/questions", "question", "Is <b>blue</b> possible?", "line", sale.option());
    String page = bob.get(sale.path()).body();

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(sale.path() + "#questions");
    assertThat(page)
        .contains(
            "Is &lt;b&gt;blue&lt;/b&gt; possible?",
            "About “Cover &lt;b&gt;blue&lt;/b&gt;”",
            "Acme Sails knows of it.");
  }

  @Test
  void readingThePageWithQuestionsWritesNothing() {
    post("/questions", "question", "Which cloth?");
    bob.get(sale.path());
    bob.head(sale.path());

    assertThat(sales.count(sale, "select count(*) from question")).isEqualTo(1);
    assertThat(sales.count(sale, "select count(*) from spent_nonce")).isEqualTo(1);
    assertThat(sales.count(sale, "select count(*) from quote_view")).isZero();
  }

  @Test
  void anEmptyQuestionIsRefusedAndTheLineStaysChosen() {
    HttpResponse<String> answer = post("/questions", "question", " ", "line", sale.option());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Not sent yet", "Write your question", sale.option() + "\" selected");
  }

  @Test
  void aGuessedMarkAsksNothing() {
    HttpResponse<String> answer =
        bob.post(
            sale.path() + "/questions",
            "hash",
            Signing.opened(bob, sale).hash(),
            "nonce",
            "bm90LWEtbm9uY2U",
            "question",
            "Which cloth?");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(sales.count(sale, "select count(*) from question")).isZero();
  }

  @Test
  void moreTimeWithoutADayAndAWordIsNotAskedFor() {
    HttpResponse<String> answer = post("/more-time", "until", "", "why", " ");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose a day, or say why.");
    assertThat(sales.count(sale, "select count(*) from question")).isZero();
  }

  @Test
  void moreTimeIsAskedForWithADay() {
    String until = LocalDate.now().plusDays(30).toString();

    assertThat(post("/more-time", "until", until, "why", "Holidays").statusCode()).isEqualTo(303);
    assertThat(bob.get(sale.path()).body()).contains("More time is asked for, until", "Holidays");
    assertThat(sales.count(sale, "select count(*) from notice where kind = 'more_time'"))
        .isPositive();
  }

  @Test
  void aDayThatIsNoneIsRefused() {
    HttpResponse<String> answer = post("/more-time", "until", "soon");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose a day after the last one", "value=\"soon\"");
  }

  @Test
  void aProgramHearsWhatIsWrong() {
    bob.with("Accept", "application/json");
    String hash = Signing.opened(new Visitor(port), sale).hash();
    HttpResponse<String> answer =
        bob.post(sale.path() + "/questions", "hash", hash, "nonce", "x", "question", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"errors\":{\"question\":");
  }

  @Test
  void thePageRunsFromRightToLeftInArabic() {
    String page = bob.get(sales.sent("ar").path()).body();

    assertThat(page).contains("<html lang=\"ar\" dir=\"rtl\"", "قبول عرض السعر");
  }
}
