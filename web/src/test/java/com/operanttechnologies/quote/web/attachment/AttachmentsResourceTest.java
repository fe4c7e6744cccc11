package com.operanttechnologies.quote.web.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.BlankPdf;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Program;
import com.operanttechnologies.testing.Upload;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class AttachmentsResourceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  @Test
  void programsUploadWriteAndReadThem() {
    Person ada = fixtures.ada();
    String key = fixtures.keyOf(ada);
    byte[] pdf = BlankPdf.of(2);
    Visitor uploading = new Visitor(port).withKey(key);

    HttpResponse<String> kept =
        uploading.post("/api/v1/attachments", Upload.TYPE, named("terms.pdf", pdf).body());
    Program program = new Program(port, key);
    var written =
        program.post(
            "/quotes",
            """
            {"customer": {"name": "Bob", "email": "bob@fisher.example"}, "currency": "EUR",
             "validUntil": "%s", "lines": [{"description": "Sail", "quantity": 1,
             "unitPrice": "10", "taxPercent": "20"}], "sequence": "none", "attachments": [%s]}
            """
                .formatted(LocalDate.now(Fixtures.BERLIN).plusDays(20), kept.body()));

    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    assertThat(written.status()).as(written.body()).isEqualTo(201);
    assertThat(written.text("/attachments/0/name")).isEqualTo("terms.pdf");
    assertThat(written.text("/attachments/0/pages")).isEqualTo("2");
    String sha256 = written.text("/attachments/0/sha256");
    assertThat(program.get("/attachments/" + sha256).raw().body()).isEqualTo(pdf);
    assertThat(program.get("/attachments/" + "0".repeat(64)).status()).isEqualTo(404);
  }

  @Test
  void aRefusedUploadIsAProblemInWords() {
    Visitor uploading = new Visitor(port).withKey(fixtures.keyOf(fixtures.ada()));

    HttpResponse<String> answer =
        uploading.post(
            "/api/v1/attachments", Upload.TYPE, named("x.pdf", BlankPdf.scripted()).body());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("contains a script", "\"file\"");
  }

  private static Upload named(String name, byte[] pdf) {
    return new Upload().file("file", name, pdf);
  }
}
