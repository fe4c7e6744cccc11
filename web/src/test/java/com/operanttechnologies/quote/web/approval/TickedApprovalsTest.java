package com.operanttechnologies.quote.web.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Drafts;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An approver decides on what is ticked, also on the second try. */
@WithApplication
class TickedApprovalsTest {
  private static final Pattern TICK =
      Pattern.compile("name=\"approval\" value=\"([^\"]+)\" checked");

  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  private Visitor admin;
  private String review;

  /** Two rules ask Ada about a quote of Carl's. */
  @BeforeEach
  void submit() {
    Person ada = fixtures.ada();
    admin = new Visitor(port);
    admin.signIn(ada.email(), Fixtures.PASSWORD);
    admin.get("/settings/approvals");
    rule("discount", "15");
    rule("validity", "1");
    Program crm = new Program(port, fixtures.keyOf(fixtures.colleagueOf(ada)));
    String half =
        """
        {"description": "Sail", "unitPrice": "100", "discountPercent": "50", "taxPercent": 0}
        """;
    String id = crm.post("/quotes", Drafts.with(half)).text("/id");
    crm.post("/quotes/" + id + "/submission", "{}");
    review = "/quotes/" + id + "/approval";
  }

  private void rule(String kind, String limit) {
    admin.post(
        "/settings/approvals/rules",
        "kind",
        kind,
        "active",
        "true",
        "limit",
        limit,
        "approver1",
        "role:admin",
        "mode",
        "any");
  }

  @Test
  void whatWasTickedStaysTickedAfterARefusal() {
    String page = admin.get(review).body();
    String first =
        TICK.matcher(page)
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(page))
            .group(1);

    String again = admin.post(review + "/return", "approval", first).body();

    assertThat(TICK.matcher(page).results()).hasSize(2);
    assertThat(again).contains("Say what should change.");
    assertThat(TICK.matcher(again).results())
        .singleElement()
        .satisfies(tick -> assertThat(tick.group(1)).isEqualTo(first));
  }

  @Test
  void whoTicksNothingIsAskedToAndNothingIsTickedForThem() {
    admin.get(review);

    String again = admin.post(review + "/approval", "remark", "Fine").body();

    assertThat(again).contains("Choose what to decide on.");
    assertThat(TICK.matcher(again).results()).isEmpty();
  }
}
