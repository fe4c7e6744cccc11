package com.operanttechnologies.quote.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class QuoteResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;
  private Reply draft;
  private String path;

  @BeforeEach
  void adaHasWrittenAQuote() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
    draft = crm.post("/quotes", Drafts.sails());
    path = "/quotes/" + draft.text("/id");
  }

  @Test
  void aDraftIsWrittenAnewUnderItsNumber() {
    Reply edited = crm.put(path, Drafts.sails().replace("241.67", "100.00"));

    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.text("/number")).isEqualTo(draft.text("/number"));
    assertThat(edited.text("/lines/0/net")).isEqualTo("200.00");
    assertThat(edited.text("/hash")).isNotEqualTo(draft.text("/hash"));
  }

  @Test
  void anEditOfWhatSomebodyElseHasEditedIsRefused() {
    String mark = crm.get(path).header("ETag");
    crm.put(path, Drafts.sails(), "If-Match", mark);

    Reply late = crm.put(path, Drafts.sails(), "If-Match", mark);

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.text("/detail")).contains("Somebody else has edited");
    assertThat(crm.put(path, Drafts.sails(), "If-Match", "\"last week\"").status()).isEqualTo(422);
  }

  @Test
  void aDiscardedQuoteCanBeReadButNotSent() {
    Reply discarded = crm.delete(path);

    assertThat(discarded.text("/state")).isEqualTo("discarded");
    assertThat(crm.get(path).text("/state")).isEqualTo("discarded");
    assertThat(crm.post(path + "/sending").status()).isEqualTo(409);
    assertThat(crm.get("/quotes").json().at("/items").size()).isZero();
  }

  @Test
  void sendingCanBeTakenBackAndIsOneHoweverOftenItIsAsked() {
    Reply sending = crm.post(path + "/sending");
    Reply again = crm.post(path + "/sending");
    Reply back = crm.delete(path + "/sending");

    assertThat(sending.status()).isEqualTo(202);
    assertThat(sending.text("/state")).isEqualTo("sending");
    assertThat(again.text("/sendAfter")).isEqualTo(sending.text("/sendAfter")).isNotEmpty();
    assertThat(back.text("/state")).isEqualTo("draft");
    assertThat(crm.delete(path + "/sending").status()).isEqualTo(409);
  }

  @Test
  void whatIsNotWithTheCustomerCannotBeDecided() {
    assertThat(crm.get(path + "/link").status()).isEqualTo(409);
    assertThat(crm.post(path + "/acceptance", "{\"note\": \"By telephone\"}").status())
        .isEqualTo(409);
    assertThat(crm.post(path + "/decline").status()).isEqualTo(409);
    assertThat(crm.post(path + "/validity", "{\"validUntil\": \"2031-01-01\"}").status())
        .isEqualTo(409);
    assertThat(crm.get(path + "/follow-up").status()).isEqualTo(404);
  }

  @Test
  void aCopyIsAnotherDraft() {
    Reply copy = crm.post(path + "/copies");

    assertThat(copy.status()).isEqualTo(201);
    assertThat(copy.header("Location")).endsWith(copy.text("/id"));
    assertThat(copy.text("/number")).endsWith("-0002");
    assertThat(copy.text("/totals/gross")).isEqualTo(draft.text("/totals/gross"));
  }

  @Test
  void theDraftIsShownOnPaper() {
    Reply paper = crm.get(path + "/pdf");

    assertThat(paper.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(paper.header("Content-Disposition")).contains(draft.text("/number") + ".pdf");
    assertThat(new String(paper.raw().body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  @Test
  void aDraftHasAStoryButNoMailsNoBillAndNoFuture() {
    assertThat(crm.get(path + "/timeline").text("/items/0/kind")).isEqualTo("quote_drafted");
    assertThat(crm.get(path + "/messages").json().at("/items").size()).isZero();
    assertThat(crm.get(path + "/next").json().at("/items").isArray()).isTrue();
    assertThat(crm.get(path + "/views").json().at("/items").size()).isZero();
    Reply billing = crm.get(path + "/billing");
    assertThat(billing.json().at("/account").isNull()).isTrue();
    assertThat(billing.json().at("/invoices").size()).isZero();
    assertThat(billing.json().at("/reconciliation").isNull()).isTrue();
  }
}
