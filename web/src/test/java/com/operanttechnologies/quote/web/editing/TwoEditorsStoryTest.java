package com.operanttechnologies.quote.web.editing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class TwoEditorsStoryTest {
  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Browser browser;
  private Sale sale;
  private Person ada;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    sale = sales.drafted("en");
    ada =
        tenants.as(
            sale.tenant(),
            () ->
                tenants
                    .sql("select id, email from member")
                    .query((row, _) ->
                        new Person(
                            sale.tenant(), row.getObject("id", UUID.class), row.getString("email")))
                    .single());
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private Page editor(Person person) {
    Page page = browser.desktop();
    browser.signIn(page, person.email(), Fixtures.PASSWORD);
    page.navigate("/quotes/" + sale.quote() + "/edit");
    page.waitForResponse(answer -> answer.url().endsWith("/editors"), () -> page.reload());
    return page;
  }

  private Quote quote() {
    return quotes.get(sale.tenant(), sale.quote());
  }

  @Test
  void theSecondSeesWhoEditsAndOverwritesNothingUnasked() {
    Page first = editor(ada);
    Page second = editor(fixtures.colleagueOf(ada));
    assertThat(second.locator("#editors"))
        .containsText("Ada Lovelace has been editing this quote for");
    browser.assertAccessible(second);

    first.locator("[name=title]").fill("Sails of Ada");
    first.locator(".line [name=quantity]").first().fill("40");
    first.locator("button:text-is('Save draft')").click();
    first.locator(".notice.good").waitFor();
    second.locator(".line [name=quantity]").first().fill("60");
    second.locator("button:text-is('Save draft')").click();
    second.locator("#meanwhile").waitFor();

    assertThat(second.locator("#meanwhile")).containsText("Sail, quantity: 60 instead of 40");
    assertThat(second.locator("#meanwhile"))
        .containsText("Title: “New sails” instead of “Sails of Ada”");
    assertThat(second.locator(".line [name=quantity]").first()).hasValue("60");
    assertThat(quote().current().lines().getFirst().quantity()).isEqualByComparingTo("40");
    browser.assertAccessibleAfterRefusal(second);

    second.locator("button:text-is('Save mine over it')").click();
    second.locator(".notice.good").waitFor();
    assertThat(quote().current().lines().getFirst().quantity()).isEqualByComparingTo("60");
  }
}
