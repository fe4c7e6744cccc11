package com.operanttechnologies.tenant.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class OrganisationPagesTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Organisations organisations;
  @Autowired Audit audit;
  @LocalServerPort int port;

  private Person ada;
  private Visitor visitor;

  @BeforeEach
  void signIn() {
    ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    visitor.get("/settings/organisation");
  }

  @Test
  void whatIsSavedStandsInTheSettingsAndIsAudited() {
    HttpResponse<String> answer = save("Acme Sails", "Pacific/Auckland", "08:30", "mon");

    Organisation saved = current();
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(saved.zone().getId()).isEqualTo("Pacific/Auckland");
    assertThat(saved.postalAddress()).isEqualTo("1 Quay\nBremen");
    assertThat(saved.windowDays()).containsExactly("mon", "sat");
    assertThat(saved.windowFrom()).hasToString("08:30");
    assertThat(saved.currency()).isEqualTo("CHF");
    assertThat(lastAct()).isEqualTo("organisation changed");
  }

  @Test
  void whatIsRefusedIsSaidAtItsFieldAndNothingTypedIsLost() {
    Organisation before = current();

    HttpResponse<String> answer = save("Acme\r\nBcc: all", "GMT+2", "noon", "never");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"name-error\"", "id=\"timeZone-error\"", "id=\"windowFrom-error\"")
        .contains("Paid within 14 days.", "https://acme.example");
    assertThat(current().name()).isEqualTo(before.name());
    assertThat(current().zone()).isEqualTo(before.zone());
  }

  @Test
  void theColourIsSavedAndNothingElseIsOne() {
    visitor.post("/settings/brand", "accent", "#AA3300");
    HttpResponse<String> refused = visitor.post("/settings/brand", "accent", "red;}");

    assertThat(current().accent()).isEqualTo("#aa3300");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("id=\"accent-error\"");
  }

  @Test
  void aLogoIsShownUntilItIsRemoved() throws IOException {
    assertThat(upload(png()).statusCode()).isEqualTo(302);
    HttpResponse<String> shown = visitor.get("/brand/logo");
    visitor.post("/settings/brand/logo/removal");

    assertThat(shown.headers().firstValue("Content-Type")).contains("image/png");
    assertThat(visitor.get("/brand/logo").statusCode()).isEqualTo(404);
    assertThat(lastAct()).isEqualTo("logo removed");
  }

  @Test
  void aFileThatIsNoPictureIsRefusedInWords() {
    HttpResponse<String> answer = upload("<svg/>".getBytes(StandardCharsets.US_ASCII));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"logo-error\"", "SVG logos cannot be printed yet");
    assertThat(current().logo()).isNull();
  }

  @Test
  void membersWhoAreNoAdminsAreRefused() {
    Visitor carl = new Visitor(port);
    carl.signIn(fixtures.colleagueOf(ada).email(), PASSWORD);
    carl.get("/contacts/new");

    for (String path : new String[] {"organisation", "brand", "sender", "metrics"}) {
      assertThat(carl.get("/settings/" + path).statusCode()).as(path).isEqualTo(403);
      assertThat(carl.post("/settings/" + path, "name", "x").statusCode()).as(path).isEqualTo(403);
    }
  }

  private HttpResponse<String> save(String name, String zone, String from, String day) {
    return visitor.post(
        "/settings/organisation",
        "name",
        name,
        "postalAddress",
        "1 Quay\nBremen",
        "website",
        "https://acme.example",
        "timeZone",
        zone,
        "locale",
        "de-CH",
        "currency",
        "chf",
        "defaultTerms",
        "Paid within 14 days.",
        "validityDays",
        "14",
        "windowDays",
        "sat",
        "windowDays",
        day,
        "windowFrom",
        from,
        "windowUntil",
        "18:00");
  }

  private HttpResponse<String> upload(byte[] picture) {
    Matcher token = TOKEN.matcher(visitor.get("/settings/brand").body());
    assertThat(token.find()).isTrue();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(part("_csrf\"", "text/plain", token.group(1).getBytes(StandardCharsets.UTF_8)));
    body.writeBytes(part("logo\"; filename=\"logo\"", "application/octet-stream", picture));
    body.writeBytes("--acme--\r\n".getBytes(StandardCharsets.US_ASCII));
    return visitor.post(
        "/settings/brand/logo",
        "multipart/form-data; boundary=acme",
        BodyPublishers.ofByteArray(body.toByteArray()));
  }

  private static byte[] part(String name, String type, byte[] content) {
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    String head =
        "--acme\r\nContent-Disposition: form-data; name=\"%s\r\nContent-Type: %s\r\n\r\n"
            .formatted(name, type);
    part.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    part.writeBytes(content);
    part.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    return part.toByteArray();
  }

  private static byte[] png() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private Organisation current() {
    return tenants.as(ada.tenant(), organisations::current);
  }

  private String lastAct() {
    return audit.newest(ada.tenant(), 1).getFirst().action();
  }
}
