package com.operanttechnologies.quote.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A program quotes in Swiss francs that are paid in coins. */
@WithApplication
class CashRoundingResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  private Program program;

  @BeforeEach
  void signIn() {
    program = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  private Reply drafted(String rounding) {
    return program.post(
        "/quotes",
        """
        {"customer": {"name": "Bob Fisher", "email": "bob@fisher.example"},
         "currency": "CHF", "validUntil": "%s", "sequence": "none"%s,
         "lines": [
          {"description": "Rope", "quantity": 1, "unitPrice": "10.03", "taxPercent": 20},
          {"description": "Care", "quantity": 1, "unitPrice": "5.03", "taxPercent": 20,
           "interval": "month"}]}
        """
            .formatted(LocalDate.now(Fixtures.BERLIN).plusDays(20), rounding));
  }

  @Test
  void totalsHaveTheirRoundingAndGrossIsWhatIsPaid() {
    Reply quote = drafted(", \"cashRounding\": \"0.05\"");

    assertThat(quote.status()).isEqualTo(201);
    assertThat(quote.text("/cashRounding")).isEqualTo("0.05");
    assertThat(quote.text("/totals/net")).isEqualTo("15.06");
    assertThat(quote.text("/totals/tax")).isEqualTo("3.01");
    assertThat(quote.text("/totals/rounding")).isEqualTo("-0.02");
    assertThat(quote.text("/totals/gross")).isEqualTo("18.05");
    assertThat(quote.text("/totals/month/rounding")).isEqualTo("0.01");
    assertThat(quote.text("/totals/month/gross")).isEqualTo("6.05");
    assertThat(quote.text("/contractValue/total/gross")).isEqualTo("84.60");
  }

  @Test
  void aQuoteWithoutItSaysNothingOfIt() {
    Reply quote = drafted("");

    assertThat(quote.body()).doesNotContain("ounding");
    assertThat(quote.text("/totals/gross")).isEqualTo("18.07");
  }

  @Test
  void aStepOfNoCoinIsRefusedAtItsField() {
    Reply refused = drafted(", \"cashRounding\": \"0.02\"");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body())
        .contains("cashRounding", "Amounts in CHF are rounded to 0.05 or 0.10, or not at all.");
  }

  @Test
  void aTemplateCarriesIt() {
    Reply template =
        program.post(
            "/quote-templates",
            """
            {"name": "Berths", "currency": "CHF", "cashRounding": "0.10",
             "lines": [{"description": "Berth", "unitPrice": "10.03"}]}
            """);
    Reply refused =
        program.post(
            "/quote-templates",
            """
            {"name": "Moorings", "cashRounding": "0.10",
             "lines": [{"description": "Berth", "unitPrice": "10.03"}]}
            """);

    assertThat(template.text("/cashRounding")).isEqualTo("0.10");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("Give the currency whose coins are meant.");
  }

  @Test
  void theCoinsOfNewQuotesAreASetting() {
    assertThat(program.get("/settings/cash-rounding").body()).contains("{\"steps\":{}}");

    Reply set =
        program.put("/settings/cash-rounding", "{\"steps\": {\"chf\": \"0.05\", \"SEK\": \"1\"}}");

    assertThat(set.text("/steps/CHF")).isEqualTo("0.05");
    assertThat(program.get("/settings/cash-rounding").text("/steps/SEK")).isEqualTo("1.00");
    assertThat(program.put("/settings/cash-rounding", "{\"steps\": {\"EUR\": \"0.03\"}}").body())
        .contains("steps", "Amounts in EUR are rounded to 0.05 or 0.10, or not at all.");
    assertThat(program.put("/settings/cash-rounding", "{\"steps\": {\"EUR\": \"x\"}}").status())
        .isEqualTo(422);
  }
}
