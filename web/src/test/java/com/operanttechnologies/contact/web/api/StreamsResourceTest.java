package com.operanttechnologies.contact.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Program.Reply;
import com.operanttechnologies.testing.WithApplication;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class StreamsResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;
  private Program crm;
  private String contact;

  @BeforeEach
  void bobIsKnown() {
    crm = new Program(port, fixtures.keyOf(fixtures.ada()));
    contact =
        crm.post("/contacts", "{\"name\": \"Bob\", \"email\": \"bob@example.com\"}").text("/id");
  }

  @Test
  void aStreamIsAddedAndRemoved() {
    Reply added = crm.post("/streams", "{\"name\": \"Tips\"}");

    assertThat(added.status()).isEqualTo(201);
    assertThat(crm.get("/streams").text("/items/0/name")).isEqualTo("Tips");
    assertThat(crm.delete("/streams/" + added.text("/id")).status()).isEqualTo(204);
    assertThat(crm.get("/streams").json().at("/items")).isEmpty();
  }

  @Test
  void aStreamThatSequencesBelongToStays() {
    String stream = crm.post("/streams", "{\"name\": \"Tips\"}").text("/id");
    String sequence = crm.post("/sequences", "{\"name\": \"Monthly tips\"}").text("/id");
    String place = "/streams/" + stream + "/sequences/" + sequence;

    assertThat(crm.put(place, "{}").text("/sequences/0")).isEqualTo(sequence);
    assertThat(crm.delete("/streams/" + stream).status()).isEqualTo(409);
    assertThat(crm.delete(place).status()).isEqualTo(204);
    assertThat(crm.delete(place).status()).isEqualTo(404);
    assertThat(crm.delete("/streams/" + stream).status()).isEqualTo(204);
  }

  @Test
  void aRecipientsWishIsReadAndWritten() {
    String stream = crm.post("/streams", "{\"name\": \"Tips\"}").text("/id");
    String path = "/contacts/" + contact + "/preferences";

    assertThat(crm.get(path).json().at("/quotes").asBoolean()).isTrue();
    Reply chosen = crm.put(path, "{\"quotes\": false, \"streams\": [\"%s\"]}".formatted(stream));

    assertThat(chosen.json().at("/quotes").asBoolean()).isFalse();
    assertThat(chosen.json().at("/streams/0/on").asBoolean()).isTrue();
    assertThat(crm.post(path + "/pause").text("/pausedUntil")).isNotBlank();
    assertThat(crm.delete(path + "/pause").json().at("/pausedUntil").isMissingNode()).isTrue();
  }

  @Test
  void halfAWishAndStrangeStreamsAreRefused() {
    String path = "/contacts/" + contact + "/preferences";
    String strange = "{\"quotes\": true, \"streams\": [\"%s\"]}".formatted(UUID.randomUUID());

    assertThat(crm.put(path, "{\"quotes\": true}").text("/errors/0/field")).isEqualTo("streams");
    assertThat(crm.put(path, strange).status()).isEqualTo(422);
    assertThat(crm.get("/contacts/" + UUID.randomUUID() + "/preferences").status()).isEqualTo(404);
  }
}
