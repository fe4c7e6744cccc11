package com.operanttechnologies.quote.web.term;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Five seats at 250 each, and more of them later: from eleven on the catalogue says 240. */
@WithApplication
class LaterPriceNotesTest {
  private static final String SEAT =
      """
      {"code": "SEAT", "name": "Seat", "interval": "month", "prices": [{"currency": "EUR",
       "model": "volume", "tiers": [{"upTo": 10, "price": "250"}, {"price": "240"}]}]}
      """;

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Visitor member;
  private String seat;

  @BeforeEach
  void aProductWithTiers() {
    Person ada = fixtures.ada();
    seat = new Program(port, fixtures.keyOf(ada)).post("/products", SEAT).text("/id");
    member = new Visitor(port);
    member.signIn(ada.email(), Fixtures.PASSWORD);
    member.get("/quotes/new");
  }

  private String note(String prices, String quantities, String changed) {
    return member
        .post(
            "/quotes/lines/price",
            "currency",
            "EUR",
            "description",
            "Seat",
            "quantity",
            "5",
            "unitPrice",
            "250",
            "taken",
            "250",
            "productId",
            seat,
            "interval",
            "month",
            "ramp",
            prices,
            "rampQuantities",
            quantities,
            "changed",
            changed)
        .body();
  }

  @Test
  void aLaterPriceThatStaysBesideAnotherQuantityIsSaid() {
    assertThat(note("13: 250", "13: 11", "rampQuantities"))
        .contains("for this quantity.", "From period 13 on the catalogue says 240.00 for 11.");
  }

  @Test
  void nothingIsSaidWhereItIsTheCataloguesOrStillOpen() {
    assertThat(note("13: 240", "13: 11", "ramp")).doesNotContain("From period");
    assertThat(note("", "13: 11", "rampQuantities")).doesNotContain("From period");
    assertThat(note("13: 9", "13: none", "ramp")).doesNotContain("From period");
  }
}
