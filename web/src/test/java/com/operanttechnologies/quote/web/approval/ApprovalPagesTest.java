package com.operanttechnologies.quote.web.approval;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ApprovalPagesTest {
  private static final String RULES = "/settings/approvals/rules";

  @Autowired Fixtures fixtures;
  @Autowired Audit audit;
  @LocalServerPort int port;

  private Person ada;
  private Person carl;
  private Visitor admin;
  private Visitor seller;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    carl = fixtures.colleagueOf(ada);
    admin = visitor(ada);
    seller = visitor(carl);
    admin.get("/settings/approvals");
  }

  private Visitor visitor(Person person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person.email(), PASSWORD);
    return visitor;
  }

  private HttpResponse<String> addRule(String limit, String approver) {
    return admin.post(
        RULES,
        "kind",
        "discount",
        "active",
        "true",
        "limit",
        limit,
        "approver1",
        approver,
        "mode",
        "any");
  }

  /** A quote of Carl's with a line at half its price, in review; its path. */
  private String inReview() {
    addRule("15", "role:admin");
    Program crm = new Program(port, fixtures.keyOf(carl));
    String half =
        """
        {"description": "Sail", "unitPrice": "100", "discountPercent": "50", "taxPercent": 0}
        """;
    String id = crm.post("/quotes", Drafts.with(half)).text("/id");
    seller.get("/quotes/" + id + "/sending");
    seller.post("/quotes/" + id + "/submission", "remark", "");
    return "/quotes/" + id;
  }

  private static String approval(String page) {
    return page.replaceFirst("(?s).*name=\"approval\" value=\"([^\"]+)\".*", "$1");
  }

  @Test
  void aRuleIsKeptShownAndAudited() {
    assertThat(addRule("15", carl.id().toString()).statusCode()).isEqualTo(302);

    assertThat(admin.get("/settings/approvals").body())
        .contains("Discount over a percentage", "15 %", "Carl Friedrich");
    assertThat(audit.newest(ada.tenant(), 1).getFirst().action()).isEqualTo("approval rule added");
  }

  @Test
  void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
    HttpResponse<String> answer = addRule("plenty", "");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"limit-error\"", "id=\"approvers-error\"", "value=\"plenty\"");
  }

  @Test
  void aRuleIsSwitchedOffAndRemoved() {
    addRule("15", "role:admin");
    String rule =
        admin
            .get("/settings/approvals")
            .body()
            .replaceFirst("(?s).*href=\"(/settings/approvals/rules/[0-9a-f-]+)\".*", "$1");

    admin.get(rule);
    admin.post(rule, "kind", "discount", "limit", "15", "approver1", "role:admin", "mode", "any");
    assertThat(admin.get("/settings/approvals").body()).contains("Off");
    admin.post(rule + "/removal");

    assertThat(admin.get("/settings/approvals").body()).contains("No rule is on");
  }

  @Test
  void onlyAdminsSeeTheRules() {
    assertThat(seller.get("/settings/approvals").statusCode()).isEqualTo(403);
    assertThat(seller.get("/settings/profile/absences").statusCode()).isEqualTo(200);
  }

  @Test
  void limitsAndDeputiesAreSetAndRemoved() {
    admin.post(
        "/settings/approvals/limits",
        "member",
        carl.id().toString(),
        "amount",
        "5000",
        "currency",
        "eur");
    admin.post("/settings/approvals/limits/" + carl.id() + "/EUR/removal");
    String today = LocalDate.now(Fixtures.BERLIN).toString();
    seller.get("/settings/profile/absences");
    seller.post(
        "/settings/profile/absences", "deputy", ada.id().toString(), "from", today, "until", today);

    assertThat(seller.get("/settings/profile/absences").body()).contains("Ada Lovelace");
    assertThat(admin.get("/settings/approvals").body()).contains("Carl Friedrich");
    assertThat(audit.newest(ada.tenant(), 3))
        .extracting(Audit.Entry::action)
        .containsExactly("deputy named", "approval limit removed", "approval limit set");
  }

  @Test
  void anAbsenceThatIsOverIsRefused() {
    seller.get("/settings/profile/absences");

    HttpResponse<String> answer =
        seller.post(
            "/settings/profile/absences",
            "deputy",
            ada.id().toString(),
            "from",
            "2020-01-01",
            "until",
            "2020-01-02");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"until-error\"");
  }

  @Test
  void theLinkInTheMailAsksForALoginAndOpeningItDecidesNothing() {
    String quote = inReview();

    assertThat(new Visitor(port).get(quote + "/approval").headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).contains("/login"));
    admin.get(quote + "/approval");
    admin.get(quote + "/approval");

    assertThat(admin.get(quote).body()).contains("Decide on approval");
  }

  @Test
  void sellersAreNotOfferedToDecideOnTheirOwnQuotes() {
    String quote = inReview();

    assertThat(seller.get(quote + "/approval").body())
        .contains("Not yours to decide")
        .doesNotContain("Approve quote");
  }

  @Test
  void whoApprovesWhatWasEditedMeanwhileIsToldSo() {
    String quote = inReview();
    String page = admin.get(quote + "/approval").body();
    seller.get(quote + "/edit");
    seller.post(
        quote + "/edit",
        "name",
        "Bob",
        "email",
        "bob@baker-boats.example",
        "currency",
        "EUR",
        "validUntil",
        LocalDate.now(Fixtures.BERLIN).plusDays(3).toString(),
        "description",
        "Sail",
        "unitPrice",
        "100",
        "lineDiscount",
        "60");

    HttpResponse<String> answer =
        admin.post(quote + "/approval/approval", "approval", approval(page), "edits", "1");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("is a draft again. Nothing was decided.");
  }

  @Test
  void whatWasTickedStaysTickedAfterARefusal() {
    admin.post(
        RULES,
        "kind",
        "validity",
        "active",
        "true",
        "limit",
        "1",
        "approver1",
        "role:admin",
        "mode",
        "any");
    String quote = inReview();
    String page = admin.get(quote + "/approval").body();

    HttpResponse<String> answer =
        admin.post(quote + "/approval/return", "approval", approval(page));

    assertThat(ticks(page)).isEqualTo(2);
    assertThat(answer.body()).contains("Say what should change.");
    assertThat(ticks(answer.body())).isEqualTo(1);
  }

  private static long ticks(String page) {
    return Pattern.compile("name=\"approval\"[^>]* checked").matcher(page).results().count();
  }

  @Test
  void sendingByHandIsLedToTheSubmission() {
    addRule("15", "role:admin");
    Program crm = new Program(port, fixtures.keyOf(carl));
    String half =
        """
        {"description": "Sail", "unitPrice": "100", "discountPercent": "50"}
        """;
    String quote = "/quotes/" + crm.post("/quotes", Drafts.with(half)).text("/id");
    String review = seller.get(quote + "/sending").body();

    HttpResponse<String> answer = seller.post(quote + "/sending");

    assertThat(review).contains("Submit for approval").doesNotContain("Send quote");
    assertThat(answer.headers().firstValue("Location"))
        .hasValueSatisfying(where -> assertThat(where).endsWith(quote + "/sending"));
  }
}
