package com.operanttechnologies.shell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.idempotency.Answer;
import com.operanttechnologies.engine.idempotency.Attempt;
import com.operanttechnologies.engine.idempotency.Outcome;
import com.operanttechnologies.engine.idempotency.RepeatableRequests;
import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class IdempotencyFilterTest {
  private static final String[] ONCE = {"Idempotency-Key", "order-7"};

  @Autowired Fixtures fixtures;
  @Autowired RepeatableRequests requests;
  @LocalServerPort int port;
  private Person ada;
  private Program crm;

  @BeforeEach
  void adaHasAKey() {
    ada = fixtures.ada();
    crm = new Program(port, fixtures.keyOf(ada));
  }

  @Test
  void aRepeatedRequestHasTheSameAnswerAndNoSecondEffect() {
    Reply first = crm.post("/quotes", Drafts.sails(), ONCE);
    Reply second = crm.post("/quotes", Drafts.sails(), ONCE);

    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(quotes()).isEqualTo(1);
  }

  @Test
  void aKeyIsNotTakenForAnotherBody() {
    crm.post("/quotes", Drafts.sails(), ONCE);

    Reply other = crm.post("/quotes", Drafts.sails().replace("241.67", "1.00"), ONCE);

    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("/detail")).contains("used with another body");
    assertThat(quotes()).isEqualTo(1);
  }

  @Test
  void aKeyIsForOneOrganisationAndOneAddress() {
    String id = crm.post("/quotes", Drafts.sails(), ONCE).text("/id");
    Program rival = new Program(port, fixtures.keyOf(fixtures.ada()));

    assertThat(rival.post("/quotes", Drafts.sails(), ONCE).header("Idempotency-Replayed"))
        .isEmpty();
    assertThat(crm.post("/quotes/" + id + "/copies", null, ONCE).status()).isEqualTo(201);
    assertThat(quotes()).isEqualTo(2);
  }

  @Test
  void aRefusedRequestMayBeCorrectedUnderItsKey() {
    Reply refused = crm.post("/quotes", Drafts.with(""), ONCE);
    Reply corrected = crm.post("/quotes", Drafts.sails(), ONCE);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text("/errors/0/field")).isEqualTo("lines");
    assertThat(corrected.status()).isEqualTo(201);
    assertThat(corrected.text("/number")).endsWith("-0001");
  }

  @Test
  void manyAtOnceMakeOneQuote() throws Exception {
    Callable<Reply> attempt = () -> crm.post("/quotes", Drafts.sails(), ONCE);
    List<Reply> replies = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      for (Future<Reply> reply : callers.invokeAll(Collections.nCopies(8, attempt))) {
        replies.add(reply.get());
      }
    }

    assertThat(replies).extracting(Reply::status).isSubsetOf(201, 409).contains(201);
    assertThat(replies)
        .filteredOn(reply -> reply.status() == 201)
        .extracting(reply -> reply.text("/id"))
        .containsOnly(crm.get("/quotes").text("/items/0/id"));
    assertThat(quotes()).isEqualTo(1);
  }

  @Test
  void whileOneIsBeingDoneTheOtherIsToldToAskAgain() {
    Attempt attempt =
        Attempt.of(
            ada.tenant(),
            "order-7",
            "POST",
            "/api/v1/quotes",
            Drafts.sails().getBytes(StandardCharsets.UTF_8));
    Reply[] meanwhile = new Reply[1];

    Outcome outcome =
        requests.attempt(
            attempt,
            () -> {
              meanwhile[0] = crm.post("/quotes", Drafts.sails(), ONCE);
              return new Answer(204, null, null);
            });

    assertThat(meanwhile[0].status()).isEqualTo(409);
    assertThat(meanwhile[0].header("Retry-After")).isEqualTo("1");
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(crm.post("/quotes", Drafts.sails(), ONCE).status()).isEqualTo(204);
    assertThat(quotes()).isZero();
  }

  @Test
  void aKeyIsShortAndVisible() {
    assertThat(crm.post("/quotes", "{}", "Idempotency-Key", "a b").status()).isEqualTo(400);
    assertThat(crm.post("/quotes", "{}", "Idempotency-Key", "x".repeat(256)).status())
        .isEqualTo(400);
  }

  private int quotes() {
    return crm.get("/quotes").json().at("/items").size();
  }
}
