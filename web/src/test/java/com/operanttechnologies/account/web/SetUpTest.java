package com.operanttechnologies.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.SetUp;
import com.operanttechnologies.account.Tickets;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SetUpTest {
  @Autowired Fixtures fixtures;
  @Autowired Tickets tickets;
  @Autowired SetUp setUp;
  @LocalServerPort int port;

  @Test
  void thePrintedLinkFoundsOneOrganisationAndItsAdmin() {
    String link = "/setup/" + tickets.issueSetUp();
    Visitor visitor = new Visitor(port);
    visitor.get(link);

    found(visitor, link, "Europe/Berlin");

    assertThat(visitor.get("/settings/members").body()).contains("Nadia", "Admin");
    assertThat(new Visitor(port).get(link).body()).contains("This link has ended");
  }

  @Test
  void aMistakeKeepsTheLinkGood() {
    String link = "/setup/" + tickets.issueSetUp();
    Visitor visitor = new Visitor(port);
    visitor.get(link);

    HttpResponse<String> refused = found(visitor, link, "Atlantis/Capital");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Choose a time zone", "Nadia", "Northern Nets");
    assertThat(visitor.get(link).body()).contains("Create organisation");
  }

  @Test
  void noLinkIsOfferedOnceThereIsAnOrganisation() {
    fixtures.ada();

    assertThat(setUp.link()).isEmpty();
  }

  private static HttpResponse<String> found(Visitor visitor, String link, String zone) {
    return visitor.post(
        link,
        "organisation",
        "Northern Nets",
        "timeZone",
        zone,
        "name",
        "Nadia",
        "email",
        "nadia@nets.example",
        "password",
        "herring and cod");
  }
}
