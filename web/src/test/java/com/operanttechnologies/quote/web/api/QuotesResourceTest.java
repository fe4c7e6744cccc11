package com.operanttechnologies.quote.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class QuotesResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;

  @BeforeEach
  void adaHasAKey() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  @Test
  void aQuoteIsWrittenPricedAndFoundAtItsAddress() {
    Reply made = crm.post("/quotes", Drafts.sails());

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.header("Location")).isEqualTo("/api/v1/quotes/" + made.text("/id"));
    assertThat(made.text("/number")).matches("Q-\\d{4}-0001");
    assertThat(made.text("/state")).isEqualTo("draft");
    assertThat(made.text("/hash")).matches("[0-9a-f]{64}");
    assertThat(made.json().at("/options").size()).isEqualTo(1);
    assertThat(crm.get("/quotes/" + made.text("/id")).json()).isEqualTo(made.json());
  }

  @Test
  void amountsAreDecimalStringsOfWhatIsDueFirst() {
    Reply made = crm.post("/quotes", Drafts.sails());

    assertThat(made.json().at("/totals/net").isString()).isTrue();
    assertThat(made.text("/totals/net")).isEqualTo("523.34");
    assertThat(made.text("/totals/tax")).isEqualTo("100.32");
    assertThat(made.text("/totals/gross")).isEqualTo("623.66");
    assertThat(made.text("/totals/month/gross")).isEqualTo("12.00");
    assertThat(made.text("/totals/year/gross")).isEqualTo("0.00");
    assertThat(made.text("/totals/optional/net")).isEqualTo("99.90");
    assertThat(made.text("/lines/0/net")).isEqualTo("483.34");
    assertThat(made.text("/currency")).isEqualTo("EUR");
  }

  @Test
  void headingsAndNotesStandAmongTheLinesWithTheSubtotalsOfTheirSections() {
    String lines =
        """
        {"kind": "section", "description": "Sails", "details": "All of Dacron"},
        {"description": "Mainsail", "quantity": 2, "unitPrice": "241.67"},
        {"description": "Care", "unitPrice": "10.00", "interval": "month"},
        {"kind": "note", "description": "Delivered in spring"},
        {"description": "Cover", "unitPrice": "99.90", "optional": true}
        """;
    Reply made = crm.post("/quotes", Drafts.with(lines));

    assertThat(made.text("/lines/0/kind")).isEqualTo("section");
    assertThat(made.text("/lines/0/subtotals/once")).isEqualTo("483.34");
    assertThat(made.text("/lines/0/subtotals/month")).isEqualTo("10.00");
    assertThat(made.text("/lines/1/kind")).isEqualTo("item");
    assertThat(made.text("/lines/1/position")).isEqualTo("1");
    assertThat(made.text("/lines/3/description")).isEqualTo("Delivered in spring");
    assertThat(made.text("/totals/net")).isEqualTo("493.34");
  }

  @Test
  void aQuarterIsNamedOnlyWhereALineIsBilledByIt() {
    Reply monthly = crm.post("/quotes", Drafts.sails());
    Reply quarterly = crm.post("/quotes", Drafts.sails().replace("\"month\"", "\"quarter\""));

    assertThat(monthly.json().at("/totals").has("quarter")).isFalse();
    assertThat(quarterly.text("/totals/quarter/gross")).isEqualTo("12.00");
    assertThat(quarterly.text("/totals/month/gross")).isEqualTo("0.00");
    assertThat(quarterly.text("/totals/gross")).isEqualTo(monthly.text("/totals/gross"));
  }

  @Test
  void thoughNothingIsKnownOfAnothersQuoteItIsNotFound() {
    String id = crm.post("/quotes", Drafts.sails()).text("/id");
    Program rival = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(rival.get("/quotes/" + id).status()).isEqualTo(404);
    assertThat(rival.get("/quotes/" + id + "/messages").status()).isEqualTo(404);
    assertThat(rival.post("/quotes/" + id + "/sending").status()).isEqualTo(404);
    assertThat(rival.get("/quotes").json().at("/items").size()).isZero();
  }

  @Test
  void theListComesInPagesNewestFirst() {
    String first = crm.post("/quotes", Drafts.sails()).text("/id");
    String second = crm.post("/quotes", Drafts.sails()).text("/id");

    Reply page = crm.get("/quotes?limit=1&text=baker&state=draft");
    Reply rest = crm.get("/quotes?limit=1&cursor=" + page.text("/next"));

    assertThat(page.text("/items/0/id")).isEqualTo(second);
    assertThat(rest.text("/items/0/id")).isEqualTo(first);
    assertThat(rest.json().at("/next").isNull()).isTrue();
    assertThat(crm.get("/quotes?state=sent").json().at("/items").size()).isZero();
    assertThat(crm.get("/quotes?state=lost").status()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lines[0].quantity  | {\"description\": \"Sail\", \"unitPrice\": 1, \"quantity\": -1}",
        "lines[0].unitPrice | {\"description\": \"Sail\", \"unitPrice\": \"-0.01\"}",
        "lines[0].unitPrice | {\"description\": \"Sail\", \"unitPrice\": 1e999999999}",
        "lines[0].unitPrice | {\"description\": \"Sail\", \"unitPrice\": \"99999999999999\"}",
        "lines[0].unitPrice | {\"description\": \"Sail\"}",
        "lines[0].taxPercent | {\"description\": \"Sail\", \"unitPrice\": 1, \"taxPercent\": 101}",
        "lines[0].interval  | {\"description\": \"Sail\", \"unitPrice\": 1, \"interval\": \"week\"}",
        "lines[0]           | null",
      })
  void aLineThatCannotBePricedIsNamed(String field, String line) {
    Reply refused = crm.post("/quotes", Drafts.with(line));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    assertThat(refused.text("/errors/0/field")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "currency          | EUR                     | XYZ",
        "customer.timeZone | Europe/London           | Atlantis/Capital",
        "customer.name     | Bob Baker               | Bob\\r\\nBcc: all@acme.example",
        "customer.email    | bob@baker-boats.example | bob@baker.example\\r\\nBcc: x@y.example",
        "customer.locale   | en-GB                   | qq",
        "title             | Sails for the season    | Sails\\nfor free",
      })
  void whatCannotBeTakenIsNamed(String field, String good, String bad) {
    Reply refused = crm.post("/quotes", Drafts.sails().replace(good, bad));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo(field);
  }

  @Test
  void everyUnknownFieldIsNamed() {
    String typed =
        Drafts.with("{\"description\": \"Sail\", \"unitPrice\": 1, \"taxRate\": {\"a\": [1]}}")
            .replace("\"title\"", "\"subject\"")
            .replace("\"company\"", "\"firm\"");

    Reply refused = crm.post("/quotes", typed);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("subject", "customer.firm", "lines[0].taxRate");
  }

  @Test
  void anEmptyQuoteNamesAllThatIsMissing() {
    Reply refused = crm.post("/quotes", "{}");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .contains("currency", "validUntil", "customer", "lines");
  }

  @Test
  void tooManyLinesAreRefused() {
    String lines = "{\"description\": \"Sail\", \"unitPrice\": 1},".repeat(10_000);

    Reply refused = crm.post("/quotes", Drafts.with(lines.substring(0, lines.length() - 1)));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("lines");
  }

  @Test
  void aBodyThatIsNoJsonIsABadRequestAndAHugeOneTooLarge() {
    assertThat(crm.post("/quotes", "{\"title\": ").status()).isEqualTo(400);
    assertThat(crm.post("/quotes", " ".repeat(20_000_000)).status()).isEqualTo(413);
    assertThat(crm.get("/quotes/nothing").status()).isEqualTo(404);
  }
}
