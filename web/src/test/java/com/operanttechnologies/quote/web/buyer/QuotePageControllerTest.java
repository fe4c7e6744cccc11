package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
@ExtendWith(OutputCaptureExtension.class)
class QuotePageControllerTest {
  @Autowired Sales sales;
  @LocalServerPort int port;
  private Visitor bob;

  @BeforeEach
  void arrive() {
    bob = new Visitor(port).with("Accept-Language", "en");
  }

  @Test
  void showsWhatIsOfferedWithNothingTickedOrTyped() {
    String page = bob.get(sales.sent().path()).body();

    assertThat(page)
        .contains("New sails", "Bob Fisher", "Fisher &amp; Sons", "PO-7", "Paid within 14 days.")
        .contains("€12,083.50", "€14,536.20", "then €36.00 a month")
        .contains("Cover &lt;b&gt;blue&lt;/b&gt;")
        .contains("name=\"name\" type=\"text\" value=\"\"")
        .doesNotContain("checked", "<style", "style=\"", "onclick");
  }

  @Test
  void speaksTheCustomersLanguage() {
    String page = bob.get(sales.sent("de-DE").path()).body();

    assertThat(page)
        .contains("<html lang=\"de\"", "Jetzt fällig", "14.536,20\u00a0€", "noch 20 Tage")
        .contains("Ich nehme das Angebot");
  }

  @Test
  void countsTheOptionsThatAreAskedForWithoutAScript() {
    Sale sale = sales.sent();

    String page = bob.get(sale.path() + "?option=" + sale.option()).body();
    String totals = bob.get(sale.path() + "/totals?option=" + sale.option()).body();

    assertThat(page)
        .contains("€14,776.20", "value=\"" + sale.option() + "\" autocomplete=\"off\" checked")
        .contains("<input type=\"hidden\" name=\"option\" value=\"" + sale.option() + "\">");
    assertThat(totals)
        .contains("€14,776.20", "id=\"signed\" hx-swap-oob=\"true\"")
        .doesNotContain("<html");
  }

  @Test
  void passesOverOptionsThatAreNone() {
    String page = bob.get(sales.sent().path() + "?option=nonsense&option=").body();

    assertThat(page).contains("€14,536.20").doesNotContain("checked");
  }

  @Test
  void changesNothingByBeingFetched() {
    Sale sale = sales.sent();
    List<String> paths =
        List.of("", "?option=" + sale.option(), "/totals", "/pdf", "/logo", "/accent.css");
    Map<String, String> before = sales.everything(sale);

    for (String path : paths) {
      bob.get(sale.path() + path);
      bob.head(sale.path() + path);
    }

    assertThat(before).hasSizeGreaterThan(20);
    assertThat(sales.everything(sale)).isEqualTo(before);
  }

  @Test
  void answersHeadAsGetWithoutItsBody() {
    Sale sale = sales.sent();

    HttpResponse<String> page = bob.head(sale.path());
    HttpResponse<String> pdf = bob.head(sale.path() + "/pdf");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEmpty();
    assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
  }

  @Test
  void showsThePdfUnderItsNumber() {
    HttpResponse<String> pdf = bob.get(sales.sent().path() + "/pdf");

    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.body()).startsWith("%PDF-");
    assertThat(pdf.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("inline; filename=\"Q-")
        .endsWith(".pdf\"");
  }

  @Test
  void keepsTheAddressToItself() {
    HttpResponse<String> page = bob.get(sales.sent().path());

    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void saysThatAnUnknownAddressLeadsNowhere() {
    HttpResponse<String> page = bob.get("/q/nothing-that-was-ever-handed-out");
    HttpResponse<String> problem =
        new Visitor(port).with("Accept", "application/json").get("/q/nothing");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("There is nothing at this address");
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void saysThatARevokedLinkIsOver() {
    Sale sale = sales.sent();
    sales.revoke(sale);

    HttpResponse<String> page = bob.get(sale.path());

    assertThat(page.statusCode()).isEqualTo(410);
    assertThat(page.body())
        .contains("This link no longer works", "Acme Sails")
        .doesNotContain("New sails", "14,536");
    assertThat(bob.get(sale.path() + "/pdf").statusCode()).isEqualTo(410);
  }

  @Test
  void showsNothingOfADraft() {
    Sale sale = sales.drafted("en");

    for (String path : List.of("", "/totals", "/pdf")) {
      HttpResponse<String> page = bob.get(sale.path() + path);
      assertThat(page.statusCode()).isEqualTo(404);
      assertThat(page.body()).doesNotContain("New sails", "14,536");
    }
  }

  @Test
  void doesNotLogTheToken(CapturedOutput output) {
    Sale sale = sales.sent();
    bob.get(sale.path());
    bob.get(sale.path() + "/pdf");
    bob.post(sale.path() + "/acceptance", "name", "Bob");
    bob.post(sale.path() + "/nowhere");
    bob.get(sale.path() + "/%20");
    String metrics = new Visitor(port).get("/actuator/prometheus").body();

    assertThat(output.getAll()).doesNotContain(sale.token());
    assertThat(metrics).doesNotContain(sale.token());
  }
}
