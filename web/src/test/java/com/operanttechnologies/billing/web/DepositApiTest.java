package com.operanttechnologies.billing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada's program does about a refused deposit what she does on the quote's page. */
@WithApplication
class DepositApiTest {
  @Autowired Fixtures fixtures;
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired Links links;
  @Autowired Tenants tenants;
  @LocalServerPort int port;

  private Person ada;
  private Program program;
  private Dealing dealing;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    program = new Program(port, fixtures.keyOf(ada));
    dealing = new Dealing(ada, program, sales, quotes, links, tenants);
  }

  @Test
  void whileNothingIsPaidThereIsNoDeposit() {
    UUID quote = dealing.drafted();

    assertThat(program.get(deposit(quote)).status()).isEqualTo(404);
    assertThat(program.post(deposit(quote) + "/set-off").status()).isEqualTo(404);
    assertThat(program.post(deposit(quote) + "/deduction").status()).isEqualTo(404);
    assertThat(program.post("/quotes/" + quote + "/billing/retry").status()).isEqualTo(409);
  }

  @Test
  void aRefusedDepositIsSetOffAgainAndTheSameRequestIsAnsweredTheSame() {
    UUID quote = setOff();
    refuse(quote);

    Reply asked = program.post(deposit(quote) + "/set-off", "{}", "Idempotency-Key", "again-1");
    Reply repeated = program.post(deposit(quote) + "/set-off", "{}", "Idempotency-Key", "again-1");

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.text("/amount")).isEqualTo("359.97");
    assertThat(repeated.status()).isEqualTo(202);
    assertThat(repeated.body()).isEqualTo(asked.body());
    awaitState(quote, "set_off");
    assertThat(program.get(deposit(quote)).text("/due")).isEqualTo("839.93");
  }

  @Test
  void whatWasDeductedByHandIsSaidOnce() {
    UUID quote = setOff();
    refuse(quote);

    Reply deducted = program.post(deposit(quote) + "/deduction");

    assertThat(deducted.status()).isEqualTo(200);
    assertThat(deducted.text("/state")).isEqualTo("by_hand");
    assertThat(program.post(deposit(quote) + "/deduction").status()).isEqualTo(409);
  }

  @Test
  void whatIsSetOffCannotBeDecidedAbout() {
    UUID quote = setOff();

    Reply refused = program.post(deposit(quote) + "/set-off");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("this one is set off");
  }

  @Test
  void anotherOrganisationFindsNothing() {
    UUID quote = setOff();
    Program stranger = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(stranger.get(deposit(quote)).status()).isEqualTo(404);
    assertThat(stranger.post(deposit(quote) + "/deduction").status()).isEqualTo(404);
  }

  private static String deposit(UUID quote) {
    return "/quotes/" + quote + "/deposit";
  }

  /** Bob pays 30 % on the page that only plays, and billing sets it off. */
  private UUID setOff() {
    UUID quote = dealing.drafted();
    program.put("/quotes/" + quote + "/payment", "{\"kind\": \"deposit\", \"percent\": 30}");
    String page = dealing.send(quote).path();
    dealing.accept(quote);
    Visitor bob = new Visitor(port);
    bob.post(page + "/payment");
    bob.post(page + "/payment/test", "outcome", "pay");
    awaitState(quote, "set_off");
    return quote;
  }

  private void awaitState(UUID quote, String state) {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> program.get(deposit(quote)).text("/state").equals(state));
  }

  /** As an engine would that will not take it. */
  private void refuse(UUID quote) {
    tenants.run(
        ada.tenant(),
        () -> {
          tenants.sql("delete from billing_invoice_payment").update();
          tenants
              .sql(
                  """
                  update billing_prepayment set state = 'refused', due = null, reason = 'Not here.'
                  where quote_id = :quote
                  """)
              .param("quote", quote)
              .update();
        });
  }
}
