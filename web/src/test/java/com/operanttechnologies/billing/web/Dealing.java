package com.operanttechnologies.billing.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;

/** A mainsail and a berth, offered to Bob by Ada's program: 1,199.90 with the tax. */
record Dealing(
    Person ada, Program program, Sales sales, Quotes quotes, Links links, Tenants tenants) {

  Sale sent() {
    return send(drafted());
  }

  Sale send(UUID quote) {
    UUID contact = quotes.get(ada.tenant(), quote).contact();
    String page = tenants.as(ada.tenant(), () -> links.quote(quote, contact));
    return sales.send(new Sale(ada.tenant(), quote, contact, URI.create(page).getPath(), ""));
  }

  UUID drafted() {
    Reply drafted =
        program.post(
            "/quotes",
            """
            {"customer": {"name": "Bob Fisher", "email": "bob@fisher.example"},
             "currency": "EUR", "validUntil": "%s", "sequence": "none",
             "payment": {"kind": "none"},
             "lines": [
              {"description": "Mainsail", "quantity": 1, "unitPrice": "949.92", "taxPercent": 20,
               "interval": "once"},
              {"description": "Berth", "quantity": 1, "unitPrice": "50", "taxPercent": 20,
               "interval": "month"}]}
            """
                .formatted(LocalDate.now(Fixtures.BERLIN).plusDays(20)));
    return UUID.fromString(drafted.text("/id"));
  }

  UUID accepted() {
    UUID quote = sent().quote();
    accept(quote);
    return quote;
  }

  void accept(UUID quote) {
    assertThat(
            program
                .post("/quotes/" + quote + "/acceptance", "{\"note\": \"By telephone\"}")
                .status())
        .isEqualTo(200);
  }
}
