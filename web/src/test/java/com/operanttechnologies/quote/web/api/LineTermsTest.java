package com.operanttechnologies.quote.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class LineTermsTest {
  private static final String CARE =
      """
      {"description": "Care plan", "unitPrice": "10.00", "taxPercent": 20, "interval": "month", "term": %s}
      """;

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;

  @BeforeEach
  void aProgramWithAKey() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  private Reply written(String term) {
    return crm.post(
        "/quotes",
        Drafts.with(
            "{\"description\": \"Mainsail\", \"unitPrice\": 100, \"taxPercent\": 20},"
                + CARE.formatted(term)));
  }

  @Test
  void aTermIsKeptAsItWasGiven() {
    String start = LocalDate.now().plusDays(40).toString();

    Reply made =
        written(
            "{\"startsOn\": \"%s\", \"trialDays\": 14, \"periods\": 12, \"after\": \"renews\", \"minimumPeriods\": 6}"
                .formatted(start));

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.text("/lines/1/term/startsOn")).isEqualTo(start);
    assertThat(made.json().at("/lines/1/term/trialDays").asInt()).isEqualTo(14);
    assertThat(made.json().at("/lines/1/term/periods").asInt()).isEqualTo(12);
    assertThat(made.text("/lines/1/term/after")).isEqualTo("renews");
    assertThat(made.json().at("/lines/1/term/minimumPeriods").asInt()).isEqualTo(6);
    assertThat(made.json().at("/lines/0").has("term")).isFalse();
    assertThat(crm.get("/quotes/" + made.text("/id")).json()).isEqualTo(made.json());
  }

  @Test
  void whatIsFreeAtFirstIsNotDueFirst() {
    Reply plain = written("null");
    Reply free = written("{\"trialDays\": 14}");

    assertThat(plain.text("/totals/gross")).isEqualTo("132.00");
    assertThat(free.text("/totals/gross")).isEqualTo("120.00");
    assertThat(free.text("/totals/month/gross")).isEqualTo("12.00");
  }

  @Test
  void aRampIsKeptAsItWasGiven() {
    Reply made =
        written(
            "{\"ramp\": [{\"from\": 7, \"unitPrice\": \"20\"}, {\"from\": 13, \"unitPrice\": 30.5}]}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/lines/1/term/ramp").toString())
        .isEqualTo("[{\"from\":7,\"unitPrice\":\"20\"},{\"from\":13,\"unitPrice\":\"30.5\"}]");
    assertThat(made.text("/totals/month/gross")).isEqualTo("12.00");
    assertThat(crm.get("/quotes/" + made.text("/id")).json()).isEqualTo(made.json());
  }

  @Test
  void quantitiesByPeriodAreKeptAsTheyWereGiven() {
    Reply made =
        written(
            "{\"ramp\": [{\"from\": 7, \"quantity\": \"2.50\"}, {\"from\": 13, \"quantity\": 3,"
                + " \"unitPrice\": 9}]}");

    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().at("/lines/1/term/ramp").toString())
        .isEqualTo(
            "[{\"from\":7,\"quantity\":\"2.5\"},{\"from\":13,\"unitPrice\":\"9\",\"quantity\":\"3\"}]");
    assertThat(made.text("/totals/month/gross")).isEqualTo("12.00");
    assertThat(crm.get("/quotes/" + made.text("/id")).json()).isEqualTo(made.json());
  }

  @Test
  void whatAQuoteIsWorthIsSaidWithItsReason() {
    Reply made =
        written(
            "{\"periods\": 12, \"after\": \"ends\", \"ramp\": [{\"from\": 7, \"unitPrice\": 20}]}");
    Reply open = written("null");

    assertThat(made.text("/contractValue/total/gross")).isEqualTo("336.00");
    assertThat(made.text("/contractValue/firstYear/net")).isEqualTo("180.00");
    assertThat(made.text("/contractValue/counted/0/basis")).isEqualTo("term");
    assertThat(open.text("/contractValue/total/gross")).isEqualTo("264.00");
    assertThat(open.text("/contractValue/counted/0/basis")).isEqualTo("firstYear");
    assertThat(open.json().at("/contractValue/counted/0/periods").asInt()).isEqualTo(12);
  }

  @Test
  void whereNothingRecursNothingIsSaidOfItsWorth() {
    Reply made = crm.post("/quotes", Drafts.with(CARE.formatted("null").replace("month", "once")));

    assertThat(made.json().has("contractValue")).isFalse();
  }

  @Test
  void aRampThatCannotBeBilledNamesItsField() {
    assertThat(written("{\"ramp\": [{\"from\": 1, \"unitPrice\": 20}]}").text("/errors/0/field"))
        .isEqualTo("lines[1].term.ramp[0].from");
    assertThat(written("{\"ramp\": [{\"from\": 7}]}").text("/errors/0/field"))
        .isEqualTo("lines[1].term.ramp[0].unitPrice");
    assertThat(written("{\"ramp\": [{\"from\": 7, \"quantity\": 0}]}").text("/errors/0/field"))
        .isEqualTo("lines[1].term.ramp[0].quantity");
  }

  @Test
  void whatCannotBeAgreedNamesItsField() {
    assertThat(written("{\"periods\": 12}").text("/errors/0/field"))
        .isEqualTo("lines[1].term.after");
    assertThat(written("{\"periods\": 0, \"after\": \"ends\"}").text("/errors/0/field"))
        .isEqualTo("lines[1].term.periods");
    assertThat(
            crm.post(
                    "/quotes",
                    Drafts.with(CARE.formatted("{\"trialDays\": 3}").replace("month", "once")))
                .text("/errors/0/field"))
        .isEqualTo("lines[0].term");
  }
}
