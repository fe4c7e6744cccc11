package com.operanttechnologies.quote.web.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be read and what cannot be taken are said together: nobody corrects it twice. */
@WithApplication
class FaultsTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  private Visitor seller;

  @BeforeEach
  void signIn() {
    seller = new Visitor(port);
    seller.signIn(fixtures.ada().email(), Fixtures.PASSWORD);
    seller.get("/quotes/new");
  }

  private HttpResponse<String> draft(String quantity, String validUntil, String tax) {
    return seller.post(
        "/quotes",
        "name",
        "",
        "email",
        "bob@baker-boats.example",
        "currency",
        "EUR",
        "validUntil",
        validUntil,
        "description",
        "Sail",
        "quantity",
        quantity,
        "unitPrice",
        "100",
        "taxPercent",
        tax,
        "lineDiscount",
        "");
  }

  @Test
  void aNumberADayAndAPriceAreSaidAtOnce() {
    HttpResponse<String> answer = draft("two", "2020-01-31", "140");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("Type a number such as 1234.50.")
        .contains("Choose a day from today on, within five years.")
        .contains("id=\"customer.name-error\"")
        .contains("A percentage lies between 0 and 100.");
  }

  @Test
  void whatIsNoDayIsSaidToBeNoneAndNotToBeMissing() {
    HttpResponse<String> answer = draft("1", "soon", "20");

    assertThat(answer.body())
        .contains("Type a day such as 2026-12-31.")
        .doesNotContain("Say until when the quote is valid");
  }
}
