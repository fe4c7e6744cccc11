package com.operanttechnologies.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.buyer.AcceptanceForm;
import com.operanttechnologies.quote.buyer.Decisions;
import com.operanttechnologies.quote.buyer.PublicQuotes;
import com.operanttechnologies.quote.buyer.PublicQuotes.PublicQuote;
import com.operanttechnologies.quote.sealing.SealedCopies;
import com.operanttechnologies.seal.ProductSeal;
import com.operanttechnologies.seal.SealKeys;
import com.operanttechnologies.testing.Browser;
import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Upload;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Must: anybody checks a signed copy, without login, and nothing is kept. */
@WithApplication
class VerifyPageTest {
  @Autowired Sales sales;
  @Autowired PublicQuotes pages;
  @Autowired Decisions decisions;
  @Autowired SealedCopies copies;
  @Autowired SealKeys keys;
  @Autowired ProductSeal product;
  @LocalServerPort int port;

  private Visitor visitor;
  private UUID tenant;

  @BeforeEach
  void stranger() {
    visitor = new Visitor(port);
  }

  @Test
  void aStrangerChecksASignedCopy() {
    HttpResponse<String> answer = check(signed());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Nothing was changed", "Bob Fisher", "Not proven", "What a seal cannot show")
        .doesNotContain("Does not fit<");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void afterTheKeyWasRenewedTheOldCopyStillFitsAndNamesItsKey() {
    byte[] before = signed();
    String old = keys.inUse(tenant).fingerprint();

    String renewed = product.renew().fingerprint();

    assertThat(check(before).body()).contains("Nothing was changed", old);
    assertThat(check(signed()).body()).contains("Nothing was changed", renewed);
  }

  @Test
  void aChangedCopyIsFound() {
    byte[] pdf = signed();
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int name = text.lastIndexOf("/Name (");
    pdf[name + 8] ^= 1;

    assertThat(check(pdf).body()).contains("This document does not fit together");
  }

  @Test
  void programsGetTheSameAsJson() {
    visitor.with("Accept", "application/json");

    HttpResponse<String> answer = check(signed());

    assertThat(answer.body())
        .contains("\"verdict\":\"SOUND\"", "\"topic\":\"SEAL\"", "\"acceptedBy\":\"Bob Fisher\"");
  }

  @Test
  void aProgramThatSendsNothingIsToldSoAsJson() {
    visitor.with("Accept", "application/json");

    HttpResponse<String> answer = check(new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    assertThat(answer.body()).contains("Choose a PDF first.");
  }

  @Test
  void theAnswerIsInTheReadersLanguage() {
    visitor.with("Accept-Language", "de");

    assertThat(visitor.get("/verify").body()).contains("lang=\"de\"", "Dokument prüfen");
    assertThat(check("hallo".getBytes(StandardCharsets.UTF_8)).body())
        .contains("Diese Datei kann nicht geprüft werden");
  }

  @Test
  void nothingChosenIsSaidAtTheForm() {
    HttpResponse<String> answer = check(new byte[0]);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Choose a PDF first.");
  }

  @Test
  void aFileThatIsTooLargeIsRefused() {
    assertThat(check(new byte[20 * 1024 * 1024 + 1]).statusCode()).isEqualTo(422);
    assertThat(check(new byte[22 * 1024 * 1024]).statusCode()).isEqualTo(413);
  }

  @Test
  void whoAsksTooOftenHasToWait() {
    int last = 0;
    for (int i = 0; i < 14; i++) {
      last = check(new byte[0]).statusCode();
    }

    assertThat(last).isEqualTo(429);
    assertThat(new Visitor(port).get("/verify").statusCode()).isEqualTo(200);
  }

  @Test
  void thePageServesPhonesAndDesktopsInBothColours() {
    byte[] pdf = signed();
    try (Browser browser = Browser.on(port)) {
      Page plain = browser.withoutScripts();
      plain.navigate("/verify");
      plain
          .getByLabel("Accepted quote as PDF")
          .setInputFiles(new FilePayload("quote.pdf", "application/pdf", pdf));
      plain.getByText("Check document").click();
      plain.waitForSelector("h1:text-is('Nothing was changed')");
      for (Page page : List.of(browser.desktop(), browser.dark(true))) {
        page.navigate("/verify");
        browser.assertAccessible(page);
        page.getByLabel("Accepted quote as PDF")
            .setInputFiles(new FilePayload("quote.pdf", "application/pdf", pdf));
        page.getByText("Check document").click();
        page.waitForSelector("h1:text-is('Nothing was changed')");
        browser.assertAccessible(page);
      }
    }
  }

  private HttpResponse<String> check(byte[] pdf) {
    return visitor.post("/verify", Upload.TYPE, new Upload().file("pdf", pdf).body());
  }

  private byte[] signed() {
    Sale sale = sales.sent();
    tenant = sale.tenant();
    Link link = pages.link(sale.token()).orElseThrow();
    PublicQuote page = pages.open(link);
    decisions.accept(
        link,
        new AcceptanceForm(
            page.version().hash(),
            page.nonce(),
            "Bob Fisher",
            true,
            List.of(sale.option()),
            Locale.ENGLISH,
            "192.0.2.7",
            "Browser"));
    return copies.of(sale.tenant(), sale.quote(), page.version().id()).sealed().pdf();
  }
}
