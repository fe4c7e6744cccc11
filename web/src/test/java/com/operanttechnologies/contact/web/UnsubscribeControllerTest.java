package com.operanttechnologies.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Sales;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class UnsubscribeControllerTest {
  private static final String SUPPRESSED =
      "select count(*) from suppression where reason = 'unsubscribed'";

  @Autowired Sales sales;
  @LocalServerPort int port;
  private Visitor program;
  private Sale sale;
  private String path;

  @BeforeEach
  void receive() {
    program = new Visitor(port);
    sale = sales.sent();
    path = sales.unsubscribe(sale);
  }

  @Test
  void showsWhomItIsAboutAndChangesNothing() {
    var before = sales.everything(sale);

    HttpResponse<String> page = program.get(path);
    HttpResponse<String> head = program.head(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("bob@fisher.example", "Acme Sails", "Stop follow-ups");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(sales.everything(sale)).isEqualTo(before);
  }

  @Test
  void takesTheOneClickOfAMailProgram() {
    HttpResponse<String> answer =
        program.post(
            path,
            "application/x-www-form-urlencoded",
            BodyPublishers.ofString("List-Unsubscribe=One-Click"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.body()).contains("You get no more follow-ups");
    assertThat(sales.count(sale, SUPPRESSED)).isEqualTo(1);
  }

  @Test
  void takesItAsMultipartToo() {
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="List-Unsubscribe"\r
        \r
        One-Click\r
        --b--\r
        """;

    HttpResponse<String> answer =
        program.post(path, "multipart/form-data; boundary=b", BodyPublishers.ofString(body));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(sales.count(sale, SUPPRESSED)).isEqualTo(1);
  }

  @Test
  void staysDoneWhenDoneAgain() {
    program.post(path, "List-Unsubscribe", "One-Click");
    var before = sales.everything(sale);

    HttpResponse<String> again = program.post(path);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(program.get(path).body()).contains("You get no more follow-ups");
    assertThat(sales.everything(sale)).isEqualTo(before);
  }

  @Test
  void knowsNoOtherAddress() {
    assertThat(program.get("/u/nothing").statusCode()).isEqualTo(404);
    assertThat(program.post("/u/nothing").statusCode()).isEqualTo(404);
    assertThat(program.get("/u/" + sale.token()).statusCode()).isEqualTo(404);
    assertThat(program.get("/q/" + path.substring(3)).statusCode()).isEqualTo(404);
  }
}
