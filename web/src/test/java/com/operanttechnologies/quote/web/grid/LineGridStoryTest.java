package com.operanttechnologies.quote.web.grid;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.WithApplication;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class LineGridStoryTest {
  private static final String PASTE =
      """
      text => {
        const data = new DataTransfer();
        data.setData('text/plain', text);
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
      }
      """;

  /* the events of a real drag; a driven mouse does not always cause them */
  private static final String DRAG =
      """
      () => {
        const grip = document.querySelector('.grip');
        const below = document.querySelectorAll('.line')[1];
        const dataTransfer = new DataTransfer();
        const clientY = below.getBoundingClientRect().bottom - 5;
        const tell = (element, event) => element.dispatchEvent(
          new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer, clientY }));
        tell(grip, 'dragstart');
        tell(below, 'dragover');
        tell(below, 'drop');
        tell(grip, 'dragend');
      }
      """;

  /* dropped on no line: in the room above the first */
  private static final String DRAG_ABOVE =
      """
      () => {
        const grip = document.querySelectorAll('.grip')[2];
        const between = document.querySelector('.lines');
        const dataTransfer = new DataTransfer();
        const clientY = between.getBoundingClientRect().top - 5;
        const tell = (element, event) => element.dispatchEvent(
          new DragEvent(event, { bubbles: true, cancelable: true, dataTransfer, clientY }));
        tell(grip, 'dragstart');
        tell(between, 'dragover');
        tell(between, 'drop');
        tell(grip, 'dragend');
      }
      """;

  @Autowired Sales sales;
  @Autowired Quotes quotes;
  @Autowired Tenants tenants;
  @LocalServerPort int port;
  private Browser browser;
  private Sale sale;

  @BeforeEach
  void open() {
    browser = Browser.on(port);
    sale = sales.drafted("en");
  }

  @AfterEach
  void close() {
    browser.close();
  }

  private Page editor(Page page) {
    String ada =
        tenants.as(
            sale.tenant(),
            () -> tenants.sql("select email from member").query(String.class).single());
    browser.signIn(page, ada, Fixtures.PASSWORD);
    page.navigate("/quotes/" + sale.quote() + "/edit");
    return page;
  }

  private static Locator cell(Page page, int row, String name) {
    return page.locator(".line").nth(row).locator("[name=" + name + "]");
  }

  private List<String> saved(Page page) {
    page.locator("button:text-is('Save draft')").click();
    page.locator(".notice.good").waitFor();
    return descriptions();
  }

  @Test
  void adaWorksInTheGridByKeysAlone() {
    Page page = editor(browser.desktop());
    page.locator("summary:text-is('Keys in the grid')").click();
    browser.assertAccessible(page);

    cell(page, 0, "description").press("Alt+ArrowDown");
    cell(page, 1, "description").press("Alt+Enter");
    page.keyboard().type("Batten");
    cell(page, 2, "unitPrice").fill("12.50");
    cell(page, 2, "unitPrice").press("ArrowDown");
    assertThat(cell(page, 3, "unitPrice")).isFocused();
    cell(page, 3, "unitPrice").press("Alt+Delete");
    cell(page, 3, "quantity").press("Enter");

    assertThat(page.locator(".line")).hasCount(5);
    assertThat(saved(page)).containsExactly("Care", "Sail", "Batten");
  }

  @Test
  void rowsOfASpreadsheetArePastedAndABadOneIsSaidAndKept() {
    Page page = editor(browser.desktop());
    cell(page, 3, "description").focus();
    page.evaluate(PASTE, "Mast\t1\tpcs\t1.234,50\t20\nBoom\ttwo\tpcs\t99,90\t20\n");
    page.locator(".paste-problems").waitFor();

    assertThat(page.locator(".paste-problems"))
        .containsText("Row 2: “two” is no number. Type one such as 1234.50.");
    assertThat(cell(page, 4, "quantity")).hasValue("two");
    assertThat(cell(page, 3, "unitPrice")).hasValue("1234.50");
    browser.assertAccessible(page);
    cell(page, 4, "quantity").fill("2");
    assertThat(saved(page)).containsExactly("Sail", "Care", "Cover <b>blue</b>", "Mast", "Boom");
  }

  @Test
  void aLineIsDraggedToAnotherPlace() {
    Page page = editor(browser.desktop());
    assertThat(page.locator(".grip").first()).isVisible();
    page.evaluate(DRAG);

    assertThat(saved(page)).containsExactly("Care", "Sail", "Cover <b>blue</b>");
  }

  @Test
  void aLineThatIsLaidOnNoOtherGoesToTheNearest() {
    Page page = editor(browser.desktop());
    assertThat(page.locator(".grip").first()).isVisible();
    page.evaluate(DRAG_ABOVE);

    assertThat(saved(page)).containsExactly("Cover <b>blue</b>", "Sail", "Care");
  }

  @Test
  void onAPhoneTheButtonsOfTheEditorStandInOneRow() {
    Page page = editor(browser.phone());

    assertThat(
            page.locator(".sticky-actions > .button")
                .evaluateAll("all => new Set(all.map(button => button.offsetTop)).size"))
        .isEqualTo(1);
    browser.assertAccessible(page);
  }

  @Test
  void aLineIsDraggedByTheMouse() {
    Page page = editor(browser.desktop());
    page.setViewportSize(1280, 2400);
    Locator grip = page.locator(".grip").first();
    Locator below = page.locator(".line").nth(1);
    grip.hover();
    page.mouse().down();

    moveUntil(page, grip, page.locator(".line.lifted"));
    moveUntil(page, below.locator(".line-acts"), page.locator(".line[data-drop=after]"));
    page.mouse().up();

    assertThat(page.locator(".line.lifted")).hasCount(0);
    assertThat(saved(page)).containsExactly("Care", "Sail", "Cover <b>blue</b>");
  }

  /* The browser decides by itself with which movement a drag begins, and when it is told of it. */
  private static void moveUntil(Page page, Locator over, Locator sign) {
    BoundingBox box = over.boundingBox();
    AtomicInteger moves = new AtomicInteger();
    page.waitForCondition(() -> {
      double aside = moves.incrementAndGet() % 8;
      page.mouse().move(box.x + box.width / 2 + aside, box.y + box.height / 2 + aside / 2);
      return sign.count() == 1;
    });
  }

  @Test
  void aChangeIsTakenBackAfterItWasSavedByItself() {
    Page page = editor(browser.desktop());
    saving(page, () -> cell(page, 0, "description").press("Alt+Delete"));
    saving(page, () -> cell(page, 0, "quantity").press("Alt+ArrowDown"));
    assertThat(descriptions()).containsExactly("Cover <b>blue</b>", "Care");
    browser.assertAccessible(page);

    saving(page, () -> page.locator("button:text-is('Undo change')").click());
    assertThat(descriptions()).containsExactly("Care", "Cover <b>blue</b>");
    saving(page, () -> cell(page, 0, "quantity").press("Control+z"));
    assertThat(descriptions()).containsExactly("Sail", "Care", "Cover <b>blue</b>");
    saving(page, () -> page.locator("button:text-is('Redo change')").click());
    assertThat(descriptions()).containsExactly("Care", "Cover <b>blue</b>");
  }

  @Test
  void whatCannotBeReadYetIsNotSavedAndSaysWhy() {
    Page page = editor(browser.desktop());
    saving(
        page,
        () -> {
          cell(page, 0, "quantity").fill("some");
          cell(page, 0, "unit").focus();
        });

    assertThat(page.locator("auto-save")).containsText("Not saved yet: Type a number");
    browser.assertAccessible(page);
  }

  private static void saving(Page page, Runnable change) {
    page.waitForResponse(answer -> answer.url().endsWith("/autosave"), change);
  }

  private List<String> descriptions() {
    return quotes.get(sale.tenant(), sale.quote()).current().lines().stream()
        .map(Line::description)
        .toList();
  }

  @Test
  void withoutScriptsButtonsMoveRemoveAndPasteLines() {
    Page page = editor(browser.withoutScripts());
    page.locator("button:text-is('Move up')").nth(1).click();
    page.locator("button:text-is('Remove line')").nth(2).click();
    page.locator("summary:text-is('Paste rows from a spreadsheet')").click();
    page.getByLabel("Rows", new Page.GetByLabelOptions().setExact(true)).fill("Mast;1;pcs;99,90");
    page.locator("button:text-is('Add pasted rows')").press("Enter");

    assertThat(saved(page)).containsExactly("Care", "Sail", "Mast");
  }
}
