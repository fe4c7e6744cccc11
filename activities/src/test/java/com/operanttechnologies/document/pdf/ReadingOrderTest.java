package com.operanttechnologies.document.pdf;

import static com.operanttechnologies.document.Papers.aQuote;
import static com.operanttechnologies.document.pdf.Printer.PRINTER;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.document.Papers;
import com.operanttechnologies.document.pdf.ReadAloud.Node;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {

  @Test
  void aQuoteIsToldInTheOrderInWhichItIsRead() {
    Node quote = read(aQuote().lines(25).option("Delivery", "120.00"));

    assertThat(quote.text())
        .containsSubsequence(
            "Acme Sails",
            "Pier 3",
            "ada@acme-sails.example",
            "Northwind Charter GmbH",
            "Valid until",
            "1 April 2026",
            "New wardrobe",
            "Dear Bob",
            "Description",
            "Mainsail",
            "Options",
            "Delivery",
            "Due first",
            "Terms",
            "Payment within",
            "SHA-256");
  }

  @Test
  void aTableIsOneTableOverAllPagesAndItsHeadIsToldOnce() {
    Node quote = read(aQuote().lines(60));

    Node lines = quote.all("Table").get(1);
    assertThat(lines.all("THead")).hasSize(1);
    assertThat(quote.text().split("Unit price")).hasSize(2);
    assertThat(lines.all("TBody").getFirst().all("TR")).hasSize(60);
  }

  @Test
  void everyLineHasACellForEachColumn() {
    Node lines = read(aQuote().lines(30)).all("Table").get(1);

    int columns = lines.all("TH").size();
    assertThat(columns).isEqualTo(6);
    assertThat(lines.all("TBody").getFirst().all("TR"))
        .allSatisfy(row -> assertThat(row.all("TD")).hasSize(columns));
  }

  @Test
  void figuresAreToldWithWhatTheyAre() {
    Node row = read(aQuote().lines(4)).all("Table").get(1).all("TR").getLast();

    assertThat(row.all("TD").stream().map(cell -> cell.text().strip()))
        .containsExactly("4", "Sail care subscription", "1", "piece", "328.95", "328.95 per month");
  }

  @Test
  void wordsAtTheEndsOfLinesStayApart() {
    Node quote = read(aQuote().line("One", "Measured on board, and again ashore. ".repeat(8)));

    assertThat(quote.text()).contains("Measured on board, and again ashore. ".repeat(8).strip());
  }

  @Test
  void theLinesOfAnAddressStayApart() {
    assertThat(read(aQuote().lines(1)).text())
        .contains("Northwind Charter GmbH Bob Fischer Hafenstraße 12 24103 Kiel Germany");
  }

  @Test
  void theLogoIsToldByTheSellersName() {
    assertThat(read(aQuote().lines(1)).all("Figure").getFirst().text()).isEqualTo("Acme Sails");
  }

  @Test
  void whatIsForTheEyeOnlyIsNotTold() {
    assertThat(read(aQuote().lines(40)).text()).doesNotContain("Page 1 of");
  }

  private static Node read(Papers quote) {
    return ReadAloud.of(PRINTER.render(quote.paper())).document();
  }
}
