package com.operanttechnologies.followup.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SequencesResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  @Test
  void everyOrganisationBeginsWithADefaultSequenceOfThreeMails() {
    Program crm = new Program(port, fixtures.keyOf(fixtures.ada()));

    Reply all = crm.get("/sequences");
    Reply one = crm.get("/sequences/" + all.text("/items/0/id"));

    assertThat(one.json().at("/default").asBoolean()).isTrue();
    assertThat(one.json().at("/steps").findValuesAsString("timing"))
        .containsExactly(
            "2 days after the start", "5 days after the start", "1 day before the quote expires");
    assertThat(one.json().at("/steps").findValuesAsString("anchor"))
        .containsExactly("start", "start", "expiry");
  }

  @Test
  void anothersSequenceIsNotFound() {
    Program crm = new Program(port, fixtures.keyOf(fixtures.ada()));
    Program rival = new Program(port, fixtures.keyOf(fixtures.ada()));
    String id = crm.get("/sequences").text("/items/0/id");

    assertThat(rival.get("/sequences/" + id).status()).isEqualTo(404);
  }
}
