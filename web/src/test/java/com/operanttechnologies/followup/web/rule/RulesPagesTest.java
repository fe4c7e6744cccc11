package com.operanttechnologies.followup.web.rule;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Goal and exit rules are chosen; rows come and go without scripts. */
@WithApplication
class RulesPagesTest {
  private static final String DAY = "2031-05-06";

  @Autowired Fixtures fixtures;
  @Autowired Tenants tenants;
  @Autowired Sequences sequences;
  @LocalServerPort int port;

  private Visitor visitor;
  private String sequence;

  @BeforeEach
  void aDraft() {
    Person ada = fixtures.ada();
    visitor = new Visitor(port);
    visitor.signIn(ada.email(), PASSWORD);
    sequence =
        "/sequences/" + tenants.as(ada.tenant(), () -> sequences.standard().orElseThrow().id());
    visitor.get(sequence);
    visitor.post(sequence + "/draft");
  }

  @Test
  void aRowIsAddedBelowWhatWasChosen() {
    String page = rows("goal=question_asked exit=date exitDay=" + DAY);

    assertThat(page)
        .contains("value=\"question_asked\" selected", "Exit rule 2", "value=\"" + DAY + "\"");
  }

  @Test
  void theRowThatIsRemovedIsTheOneThatWasMeant() {
    String page = rows("exit=viewed exit=date exitDay= exitDay=" + DAY + " remove=0");

    assertThat(page)
        .contains("Exit rule 1", "value=\"date\" selected", DAY)
        .doesNotContain("Exit rule 2");
  }

  @Test
  void whatIsSavedIsSaidInWordsAndChosenAgain() {
    post(
        "/rules",
        "goal=metric_below goalMetric=screens goalValue=2 jitterMinutes=0"
            + " exit= exit=date exitDay= exitDay="
            + DAY);

    assertThat(visitor.get(sequence).body())
        .contains("“screens” is below 2", "It is " + DAY, "No time");
    assertThat(visitor.get(sequence + "/rules").body())
        .contains("value=\"metric_below\" selected", "value=\"screens\" selected", "Exit rule 1")
        .doesNotContain("Exit rule 2");
  }

  @Test
  void eachRowThatLacksSomethingSaysWhatAndNothingTypedIsLost() {
    HttpResponse<String> answer =
        post(
            "/rules",
            "goal=metric_above goalMetric=screens goalValue=many ownHours=yes"
                + " exit=metric_below exit=date exitValue=7 jitterMinutes=ten");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"goal-error\"", "is no number", "value=\"many\"")
        .contains("id=\"exit-0-error\"", "Choose a number and enter its value", "value=\"7\"")
        .contains("id=\"exit-1-error\"", "Choose the day")
        .contains("id=\"jitterMinutes-error\"", "value=\"ten\"", "id=\"hoursDays-error\"");
  }

  private String rows(String fields) {
    return post("/rules/rows", fields).body();
  }

  /** Fields as name=value, one after the other. */
  private HttpResponse<String> post(String path, String fields) {
    return visitor.post(
        sequence + path,
        Arrays.stream(fields.split(" "))
            .flatMap(field -> Arrays.stream(field.split("=", 2)))
            .toArray(String[]::new));
  }
}
