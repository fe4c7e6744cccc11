package com.operanttechnologies.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Ada makes a sequence, rehearses it for Bob, publishes it and starts it. */
@WithApplication
class SequenceStoryTest {
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @LocalServerPort int port;
  private Browser browser;
  private Person ada;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    ada = fixtures.ada();
    tenants.run(
        ada.tenant(),
        () -> {
          contacts.save(ContactInput.of("bob@fisher.example", "Bob Fisher"));
          tenants.sql("update tenant set postal_address = '1 Harbour Road'").update();
        });
  }

  @AfterEach
  void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @Test
  void onTheDesktop() {
    story(browser.desktop());
  }

  @Test
  void onThePhoneInTheDark() {
    story(browser.dark(true));
  }

  private void story(Page page) {
    browser.signIn(page, ada.email(), Fixtures.PASSWORD);
    page.navigate("/sequences");
    page.getByLabel("Name").fill("After a trial");
    press(page, "Make sequence");
    browser.assertAccessible(page);

    addWait(page);
    addMail(page);
    addTask(page);
    browser.assertAccessible(page);
    assertThat(page.content())
        .contains("Wait until “screens” is above -1", "Mail: Ahoy, Bob", "Task: Call Bob");

    chooseRules(page);
    rehearse(page);
    publishAndStart(page);
  }

  private void addWait(Page page) {
    page.locator("a:text-is('Add wait')").click();
    browser.assertAccessible(page);
    assertThat(page.locator("#factMetric").isVisible()).isFalse();
    page.getByLabel("Wait until").selectOption("metric_above");
    browser.assertAccessible(page);
    page.locator("#factMetric").selectOption("screens");
    page.locator("#factValue").fill("-1");
    page.getByLabel("How long").fill("0");
    press(page, "Add step");
  }

  private void addMail(Page page) {
    page.locator("a:text-is('Add mail')").click();
    browser.assertAccessible(page);
    press(page, "Add step");
    page.getByLabel("Subject").fill("Ahoy, Bob");
    page.locator("button:has-text('Publish mail')").click();
    page.locator("[role=status]").first().waitFor();
    page.navigate("/sequences");
    page.locator("a:text-is('Open After a trial')").click();
  }

  private void addTask(Page page) {
    page.locator("a:text-is('Add task')").click();
    page.getByLabel("What has to be done").fill("Call Bob");
    press(page, "Add step");
    press(page, "Move 3 up");
    page.locator("[role=status]").first().waitFor();
  }

  private void chooseRules(Page page) {
    page.locator("a:text-is('Edit rules')").click();
    browser.assertAccessible(page);
    page.getByLabel("It is reached when").selectOption("question_asked");
    press(page, "Add rule");
    page.getByLabel("End it when").selectOption("metric_above");
    assertThat(page.locator("#exitMetric-0").isVisible()).isTrue();
    assertThat(page.locator("#exitDay-0").isVisible()).isFalse();
    browser.assertAccessible(page);
    page.locator("#exitMetric-0").selectOption("screens");
    page.locator("#exitValue-0").fill("1000000");
    page.keyboard().press("Enter");
    page.locator("[role=status]").first().waitFor();
    assertThat(page.content())
        .contains("A question was asked on the quote", "“screens” is above 1000000");
  }

  private void rehearse(Page page) {
    page.locator("a:has-text('Rehearse sequence')").waitFor();
    page.keyboard().press("r");
    page.waitForURL("**/rehearsal");
    browser.assertAccessible(page);
    page.getByLabel("E-mail address of the contact").fill("bob@fisher.example");
    press(page, "Rehearse");
    page.getByText("A reply ends it").waitFor();
    assertThat(page.content()).contains("Ahoy, Bob", "What would end it");
    browser.assertAccessible(page);
    page.locator("a:text-is('Show sequence')").click();
  }

  private void publishAndStart(Page page) {
    page.locator("button:has-text('Publish version 1')").click();
    page.locator("[role=status]").first().waitFor();
    browser.assertAccessible(page);
    page.getByLabel("E-mail address of the contact").fill("bob@fisher.example");
    press(page, "Start sequence");
    page.waitForURL("**/enrollments/**");
    page.getByText("Why not yet").first().waitFor();
    assertThat(page.content()).contains("Call Bob");
    browser.assertAccessible(page);
    page.locator("a:text-is('After a trial')").click();
    browser.assertAccessible(page);
  }

  private static void press(Page page, String button) {
    page.locator("button:text-is('" + button + "')").first().click();
  }
}
