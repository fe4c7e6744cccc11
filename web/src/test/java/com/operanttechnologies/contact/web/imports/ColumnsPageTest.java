package com.operanttechnologies.contact.web.imports;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** What the page of columns begins with. */
@WithApplication
class ColumnsPageTest {
  private static final String ROWS = "Each row of the file says it";

  @Autowired Fixtures fixtures;
  @Autowired ApiKeys keys;
  @LocalServerPort int port;

  private Visitor visitor;
  private Visitor program;

  @BeforeEach
  void signIn() {
    Person ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    program = new Visitor(port).withKey(keys.create(ada.tenant(), "CRM", null));
  }

  @Test
  void aFileWithoutAColumnForItAsksWhyTheseMayBeWrittenTo() {
    String columns = uploaded("email,name\nbob@fisher.example,Bob Fisher\n");

    String page = visitor.get(columns).body();
    HttpResponse<String> unsaid =
        visitor.post(columns, "column", "email", "column", "name", "basis", "");

    assertThat(page).contains("Choose a ground").doesNotContain(ROWS);
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("id=\"basis-error\"", "no column of the file says it");
  }

  @Test
  void aFileWithAColumnForItIsTakenAtItsWord() {
    String columns = uploaded("email,name,basis\nbob@fisher.example,Bob Fisher,customer\n");

    assertThat(visitor.get(columns).body()).contains(ROWS).doesNotContain("Choose a ground");
  }

  private String uploaded(String file) {
    String answer =
        program.post("/api/v1/imports", "text/csv", BodyPublishers.ofString(file)).body();
    String id = JsonMapper.shared().readTree(answer).at("/id").asString();
    return "/contacts/imports/" + id + "/columns";
  }
}
