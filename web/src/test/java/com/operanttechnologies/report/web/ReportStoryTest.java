package com.operanttechnologies.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada looks at what her follow-ups lead to. */
@WithApplication
class ReportStoryTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Browser browser;
  private Person ada;

  @BeforeEach
  void open() {
    ada = fixtures.ada();
    run(
        """
        insert into contact (tenant_id, email, name) values (:tenant, 'bob@example.com', 'Bob')
        """);
    run(
        """
        insert into quote (tenant_id, number, contact_id)
        select :tenant, 'Q-1', id from contact
        """);
    run(
        """
        insert into enrollment (tenant_id, sequence_id, version_id, quote_id, contact_id, state,
          ends_at)
        select :tenant, sequence.id, live_version, quote.id, contact_id, 'finished', now()
        from sequence, quote limit 1
        """);
    run(
        """
        insert into message (tenant_id, kind, class, state, enrollment_id, step_id, recipient,
          mime_id, due_at, accepted_at)
        select :tenant, 'follow_up', 'follow_up', 'accepted', enrollment.id, step.id,
          'bob@example.com', '<' || step.id || '@acme.example>', now(),
          now() - step.position * interval '1 day'
        from enrollment, step
        """);
    run(
        """
        insert into echo (tenant_id, kind, message_id)
        select :tenant, 'replied', id from message order by accepted_at limit 1
        """);
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void figuresAreShownWithTheirChartAndTable() {
    browser = Browser.on(port);
    Page page = browser.desktop();
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/reports");
    browser.assertAccessible(page);
    page.locator("#by").selectOption("step");
    page.locator("button:text-is('Show report')").click();
    page.getByText(", step 1").waitFor();
    browser.assertAccessible(page);

    assertThat(page.locator("svg rect.sent").count()).isPositive();
  }

  @Test
  void theyFitAPhoneInTheDark() {
    browser = Browser.on(port);
    Page page = browser.dark(true);
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);

    page.navigate("/reports");
    browser.assertAccessible(page);
    page.getByText("Show the numbers").click();
    browser.assertAccessible(page);
  }

  @Test
  void theSameStandsInTheFileAndInTheApi() {
    Visitor visitor = new Visitor(port);
    visitor.signIn(ada.email(), Fixtures.PASSWORD);
    Program crm = new Program(port, fixtures.keyOf(ada));

    String file = visitor.get("/reports.csv?by=sequence").body();
    var report = crm.get("/reports/follow-ups");

    assertThat(file).startsWith("sequence,planned,sent,replied,");
    assertThat(crm.get("/reports/follow-ups.csv?by=sequence").body()).isEqualTo(file);
    assertThat(report.json().at("/total/replied").asInt()).isEqualTo(1);
    assertThat(report.json().at("/total/sent").asInt())
        .isEqualTo(report.json().at("/rows/0/sent").asInt());
    assertThat(crm.get("/reports/complaints").text("/items/0/level")).isEqualTo("fine");
    assertThat(crm.get("/reports/follow-ups?from=yesterday").status()).isEqualTo(422);
  }

  @Test
  void aProgramLetsFollowUpsLeaveAgain() {
    tooManyComplaints();

    var rates = new Program(port, fixtures.keyOf(ada)).post("/reports/complaints/review");

    assertThat(rates.text("/items/0/level")).isEqualTo("fine");
    assertThat(level()).isEqualTo("fine");
  }

  @Test
  void onlyAnAdminLetsFollowUpsLeaveAgain() {
    tooManyComplaints();
    Visitor carl = new Visitor(port);
    carl.signIn(fixtures.colleagueOf(ada).email(), Fixtures.PASSWORD);
    carl.get("/reports");
    Visitor admin = new Visitor(port);
    admin.signIn(ada.email(), Fixtures.PASSWORD);
    admin.get("/reports");

    assertThat(carl.post("/reports/complaints/review").statusCode()).isEqualTo(403);
    assertThat(admin.post("/reports/complaints/review").statusCode()).isEqualTo(302);
    assertThat(level()).isEqualTo("fine");
  }

  private void tooManyComplaints() {
    run(
        """
        insert into complaint_watch (tenant_id, level, complaints, mails, reason)
        values (:tenant, 'stop', 3, 900, '3 complaints')
        """);
  }

  private String level() {
    return tenants.as(
        ada.tenant(),
        () ->
            tenants
                .sql("select level from complaint_watch where mailbox_id is null")
                .query(String.class)
                .single());
  }

  private void run(String statement) {
    tenants.run(ada.tenant(), () -> tenants.sql(statement).update());
  }
}
