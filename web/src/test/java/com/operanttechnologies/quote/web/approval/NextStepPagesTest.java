package com.operanttechnologies.quote.web.approval;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What happens next is said before it happens: by the editor's button and on the quote's page. */
@WithApplication
class NextStepPagesTest {
  private static final String RULES = "/settings/approvals/rules";

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  private Person ada;
  private Visitor admin;
  private Visitor seller;
  private Program crm;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    Person carl = fixtures.colleagueOf(ada);
    admin = visitor(ada);
    seller = visitor(carl);
    crm = new Program(port, fixtures.keyOf(carl));
    admin.get("/settings/approvals");
  }

  private Visitor visitor(Person person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person.email(), PASSWORD);
    return visitor;
  }

  private void addRule() {
    admin.post(
        RULES,
        "kind",
        "discount",
        "active",
        "true",
        "limit",
        "15",
        "approver1",
        "role:admin",
        "mode",
        "any");
  }

  @Test
  void theEditorsButtonSaysWhetherSomebodyHasToApprove() {
    addRule();
    seller.get("/quotes/new");

    String dear = seller.post("/quotes/pricing", sails("15")).body();
    String cheap = seller.post("/quotes/pricing", sails("50")).body();

    assertThat(dear).contains("Review and send").doesNotContain("Needs approval");
    assertThat(cheap)
        .contains(
            "Submit for approval",
            "Needs approval before it is sent: Discount is 50 %, over 15 %.");
  }

  @Test
  void anEditorThatIsOpenedSaysItWithoutScripts() {
    addRule();
    String half =
        """
        {"description": "Sail", "unitPrice": "100", "discountPercent": "50"}
        """;
    String id = crm.post("/quotes", Drafts.with(half)).text("/id");

    assertThat(seller.get("/quotes/" + id + "/edit").body())
        .contains("<span id=\"next-step\">Submit for approval</span>");
  }

  private static String[] sails(String discount) {
    return new String[] {
      "name", "Bob",
      "email", "bob@baker-boats.example",
      "currency", "EUR",
      "validUntil", LocalDate.now(Fixtures.BERLIN).plusDays(3).toString(),
      "description", "Sail",
      "unitPrice", "100",
      "lineDiscount", discount
    };
  }

  @Test
  void thePageSaysWhoIsAskedTooAndWhen() {
    admin.post(
        RULES,
        "kind",
        "new_customer",
        "active",
        "true",
        "approver1",
        "role:admin",
        "mode",
        "any",
        "escalateHours",
        "24",
        "escalateTo",
        ada.id().toString());
    String id = crm.post("/quotes", Drafts.sails()).text("/id");
    seller.get("/quotes/" + id + "/sending");
    seller.post("/quotes/" + id + "/submission", "remark", "");

    Program.Reply next = crm.get("/quotes/" + id + "/next");

    assertThat(next.text("/items/0/what")).isEqualTo("Waits for approval by an admin");
    assertThat(next.json().at("/items/0").has("when")).isFalse();
    assertThat(next.text("/items/1/what")).isEqualTo("Ada Lovelace is asked too");
    assertThat(Instant.parse(next.text("/items/1/when")))
        .isBetween(
            Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
    assertThat(next.text("/items/1/why"))
        .isEqualTo(
            "If nobody has decided by then: bob@baker-boats.example has accepted no quote yet");
    assertThat(seller.get("/quotes/" + id).body())
        .contains("Ada Lovelace is asked too", "of Ada Lovelace if nobody decides until");
  }
}
