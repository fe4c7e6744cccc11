package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.sealing.Sealings.Waiting;
import com.operanttechnologies.seal.pades.FakeAuthority;
import com.operanttechnologies.testing.WithoutProcesses;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Must: a seal that needs a time stamp waits for it, visibly and boundedly, and is never lower. */
@WithoutProcesses
class WaitingSealTest {
  private static final FakeAuthority AUTHORITY = new FakeAuthority();
  private static final AtomicBoolean OPEN = new AtomicBoolean();
  private static final HttpServer SERVER = server();

  @Autowired QuoteWork work;
  @Autowired QuoteProcess process;
  @Autowired QuoteEvidence evidence;
  @Autowired Bargain bargain;

  private Offer offer;

  @DynamicPropertySource
  static void authority(DynamicPropertyRegistry properties) {
    properties.add(
        "operant.seal.tsa-url", () -> "http://127.0.0.1:" + SERVER.getAddress().getPort() + "/tsr");
    properties.add("operant.seal.tries", () -> "3");
    properties.add("operant.http.allowed-hosts", () -> "127.0.0.1");
  }

  @AfterAll
  static void stop() {
    SERVER.stop(0);
  }

  @BeforeEach
  void accepted() {
    OPEN.set(false);
    offer = bargain.leaving();
    work.prepareDocument(offer.tenant().toString(), offer.quote().toString());
    bargain.arrived(offer);
    bargain.accept(offer);
  }

  @Test
  void anOpenAuthorityStampsTheSeal() {
    OPEN.set(true);

    seal();

    assertThat(evidence.of(offer.tenant(), offer.quote()).seal().level()).isEqualTo("PAdES B-T");
  }

  @Test
  void withoutItsTimeStampTheDocumentWaitsAndIsNotSealedLower() {
    seal();

    var shown = evidence.of(offer.tenant(), offer.quote());
    assertThat(shown.seal()).isNull();
    assertThat(shown.waiting().reason()).contains("time-stamp authority", "503");
    assertThat(shown.waiting().nextAt()).isNotNull();
    assertThat(bargain.story(offer))
        .contains("seal_delayed")
        .doesNotContain("accepted_document_sealed");
  }

  @Test
  void billingDoesNotWaitForTheSeal() {
    assertThat(next()).isEqualTo(QuoteStage.Next.SEAL_AND_DISTRIBUTE);
    seal();

    assertThat(next()).isEqualTo(QuoteStage.Next.PROVISION);
  }

  @Test
  void afterSoManyTriesAPersonHasToLookAfterIt() {
    seal();
    seal();
    seal();

    Waiting waiting = evidence.of(offer.tenant(), offer.quote()).waiting();
    assertThat(waiting.isGivenUp()).isTrue();
    assertThat(bargain.story(offer)).containsOnlyOnce("seal_delayed", "seal_given_up");
  }

  @Test
  void askedForAgainItIsSealedAtTheLevelThatIsWanted() {
    seal();
    OPEN.set(true);

    evidence.retry(offer.tenant(), offer.quote());
    assertThat(next()).isEqualTo(QuoteStage.Next.SEAL_AND_DISTRIBUTE);
    seal();

    assertThat(evidence.of(offer.tenant(), offer.quote()).seal().level()).isEqualTo("PAdES B-T");
    assertThatThrownBy(() -> evidence.retry(offer.tenant(), offer.quote()))
        .isInstanceOf(Conflict.class);
  }

  private void seal() {
    work.sealAndDistribute(offer.tenant().toString(), offer.quote().toString());
  }

  private QuoteStage.Next next() {
    return process.stage(offer.tenant().toString(), offer.quote().toString()).next();
  }

  private static HttpServer server() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/tsr",
          exchange -> {
            byte[] request = exchange.getRequestBody().readAllBytes();
            byte[] answer = OPEN.get() ? AUTHORITY.answer(request) : new byte[0];
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(OPEN.get() ? 200 : 503, OPEN.get() ? answer.length : -1);
            exchange.getResponseBody().write(answer);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
