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

/** A program gives a discount on a section. */
@WithApplication
class SectionDiscountsResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  private Program program;

  @BeforeEach
  void signIn() {
    program = new Program(port, fixtures.keyOf(fixtures.ada()));
  }

  private Reply drafted(String discount) {
    return program.post(
        "/quotes",
        """
        {"customer": {"name": "Bob Fisher", "email": "bob@fisher.example"},
         "currency": "EUR", "validUntil": "%s", "sequence": "none",
         "lines": [
          {"kind": "section", "description": "Sails"%s},
          {"description": "Mainsail", "quantity": 2, "unitPrice": "241.67", "taxPercent": 20},
          {"kind": "section", "description": "Rigging"},
          {"description": "Mast", "quantity": 1, "unitPrice": "500", "taxPercent": 20}]}
        """
            .formatted(LocalDate.now(Fixtures.BERLIN).plusDays(20), discount));
  }

  @Test
  void itStandsAtTheHeadingAndIsTakenFromItsLines() {
    Reply quote = drafted(", \"discountPercent\": \"10\", \"discountAmount\": \"35.01\"");

    assertThat(quote.status()).isEqualTo(201);
    assertThat(quote.text("/lines/0/discountPercent")).isEqualTo("10");
    assertThat(quote.text("/lines/0/discountAmount")).isEqualTo("35.01");
    assertThat(quote.text("/lines/0/subtotals/once")).isEqualTo("400.00");
    assertThat(quote.text("/lines/1/net")).isEqualTo("400.00");
    assertThat(quote.text("/lines/3/net")).isEqualTo("500.00");
    assertThat(quote.text("/totals/net")).isEqualTo("900.00");
    assertThat(quote.text("/totals/gross")).isEqualTo("1080.00");
  }

  @Test
  void moreThanTheSectionIsRefusedAtItsRow() {
    Reply refused = drafted(", \"discountAmount\": \"483.35\"");

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("lines[0].discountAmount");
  }
}
