package com.operanttechnologies.quote.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ApprovalsApiTest {
  private static final String RULES = "/settings/approval-rules";

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  private Person ada;
  private Person carl;
  private Program admin;
  private Program seller;

  @BeforeEach
  void programs() {
    ada = fixtures.ada();
    carl = fixtures.colleagueOf(ada);
    admin = new Program(port, fixtures.keyOf(ada));
    seller = new Program(port, fixtures.keyOf(carl));
  }

  private Reply rule() {
    return admin.post(
        RULES,
        """
        {"kind": "discount", "limit": "15", "mode": "any", "approvers": [{"role": "admin"}]}
        """);
  }

  private static String sails(String discount) {
    return Drafts.with(
        """
        {"description": "Sail", "unitPrice": "100", "discountPercent": "%s", "taxPercent": 20}
        """
            .formatted(discount));
  }

  /** The path of a quote of Carl's that Ada has to approve. */
  private String submitted() {
    rule();
    String path = "/quotes/" + seller.post("/quotes", sails("20")).text("/id");
    seller.post(path + "/submission", "{\"remark\": \"Bob buys every year\"}");
    return path;
  }

  private String waiting() {
    return admin.get("/approvals?mine=true").text("/items/0/id");
  }

  @Test
  void aQuoteIsSubmittedApprovedAndSent() {
    rule();
    String path = "/quotes/" + seller.post("/quotes", sails("20")).text("/id");
    Reply refused = seller.post(path + "/sending");
    Reply submitted = seller.post(path + "/submission");
    String approval = path + "/approvals/" + waiting() + "/approval";
    Reply own = seller.post(approval);
    Reply approved = admin.post(approval, "{\"remark\": \"Fine\"}");
    Reply sent = seller.post(path + "/sending");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("Discount is 20 %, over 15 %");
    assertThat(submitted.text("/state")).isEqualTo("in_review");
    assertThat(own.status()).isEqualTo(403);
    assertThat(approved.text("/state")).isEqualTo("given");
    assertThat(approved.text("/quoteState")).isEqualTo("approved");
    assertThat(approved.text("/decidedBy")).isEqualTo(ada.id().toString());
    assertThat(sent.text("/state")).isEqualTo("sending");
  }

  @Test
  void onlyWhatHasChangedIsAskedAgain() {
    String path = submitted();
    admin.post(path + "/approvals/" + waiting() + "/approval");

    seller.put(path, sails("20").replace("Sails for the season", "Summer sails"));
    String titled = seller.post(path + "/submission").text("/state");
    seller.put(path, sails("25"));
    String discounted = seller.post(path + "/submission").text("/state");

    assertThat(titled).isEqualTo("approved");
    assertThat(discounted).isEqualTo("in_review");
    assertThat(admin.get("/approvals").text("/items/0/reopenedBecause"))
        .isEqualTo("Discount was 20 %, is 25 %");
    assertThat(seller.get(path + "/approvals").json().at("/items")).hasSize(2);
  }

  @Test
  void aReturnNeedsARemarkAndMakesADraft() {
    String path = submitted();
    String back = path + "/approvals/" + waiting() + "/return";

    assertThat(admin.post(back).text("/errors/0/field")).isEqualTo("remark");
    assertThat(admin.post(back, "{\"remark\": \"Too much\"}").text("/state")).isEqualTo("returned");
    assertThat(seller.get(path).text("/state")).isEqualTo("draft");
    assertThat(admin.post(back, "{\"remark\": \"Too much\"}").status()).isEqualTo(409);
  }

  @Test
  void whatIsAskedOfAnotherQuoteIsNotFoundHere() {
    String path = submitted();
    String other = "/quotes/" + seller.post("/quotes", sails("30")).text("/id");
    String approval = waiting();
    seller.post(other + "/submission");

    assertThat(admin.post(other + "/approvals/" + approval + "/approval").status()).isEqualTo(404);
    assertThat(seller.get(path).text("/state")).isEqualTo("in_review");
  }

  @RepeatedTest(3)
  void ofAnApprovalAndAnEditAtOnceExactlyOneWins() throws Exception {
    String path = submitted();
    String approval = path + "/approvals/" + waiting() + "/approval";
    String etag = seller.get(path).header("ETag");

    List<Reply> replies =
        atOnce(
            () -> admin.post(approval, "{}", "If-Match", etag),
            () -> seller.put(path, sails("20"), "If-Match", etag));

    boolean approved = replies.getFirst().status() == 200;
    assertThat(replies).extracting(Reply::status).containsOnlyOnce(200);
    assertThat(seller.get(path).text("/state")).isEqualTo(approved ? "approved" : "draft");
    assertThat(replies.get(approved ? 1 : 0).text("/detail"))
        .containsAnyOf("is a draft again", "Reload it");
  }

  @SafeVarargs
  private static List<Reply> atOnce(Callable<Reply>... requests) throws Exception {
    CyclicBarrier start = new CyclicBarrier(requests.length);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Reply>> replies =
          Stream.of(requests)
              .map(request ->
                  threads.submit(() -> {
                    start.await();
                    return request.call();
                  }))
              .toList();
      return List.of(replies.getFirst().get(), replies.getLast().get());
    }
  }

  @Test
  void rulesAreReadWrittenAndRemoved() {
    Reply added = rule();
    String path = RULES + "/" + added.text("/id");

    Reply written =
        admin.put(
            path,
            """
            {"kind": "total", "limit": "10000", "currency": "eur", "mode": "chain",
             "approvers": [{"member": "%s"}, {"role": "admin"}], "escalateHours": 24,
             "escalateTo": "%s"}
            """
                .formatted(carl.id(), ada.id()));

    assertThat(added.status()).isEqualTo(201);
    assertThat(written.text("/currency")).isEqualTo("EUR");
    assertThat(admin.get(path).text("/approvers/0/member")).isEqualTo(carl.id().toString());
    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(admin.get(path).status()).isEqualTo(404);
  }

  @Test
  void aLongCommitmentNeedsApproval() {
    admin.post(
        RULES,
        """
        {"kind": "term", "limit": "12", "approvers": [{"role": "admin"}]}
        """);
    String berth =
        """
        {"description": "Berth", "unitPrice": "100", "interval": "month", "term": {"periods": 36, "after": "ends"}}
        """;
    String path = "/quotes/" + seller.post("/quotes", Drafts.with(berth)).text("/id");

    Reply refused = seller.post(path + "/sending");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text("/detail")).contains("Commitment is 36 months, over 12 months");
  }

  @Test
  void everythingThatIsWrongWithARuleIsSaidAtOnce() {
    Reply refused =
        admin.post(
            RULES,
            """
            {"kind": "total", "limit": "-1", "currency": "XXX", "mode": "dice", "approvers": [],
             "escalateHours": 0}
            """);

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder("limit", "currency", "mode", "approvers", "escalateHours");
  }

  @Test
  void limitsAndAbsencesAreSet() {
    String limit = "/settings/approval-limits/" + carl.id() + "/EUR";
    String members = admin.get("/members").body();

    assertThat(members).contains(carl.id().toString(), ada.email());
    assertThat(admin.put(limit, "{\"amount\": \"5000\"}").text("/amount")).isEqualTo("5000.00");
    assertThat(admin.delete(limit).status()).isEqualTo(204);
    assertThat(
            admin
                .post(
                    "/settings/absences",
                    """
                    {"member": "%s", "deputy": "%s", "from": "2020-01-01", "until": "2020-01-02"}
                    """
                        .formatted(carl.id(), ada.id()))
                .text("/errors/0/field"))
        .isEqualTo("until");
  }
}
