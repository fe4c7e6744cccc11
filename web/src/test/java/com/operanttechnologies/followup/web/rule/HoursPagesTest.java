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

/** Hours of writing are chosen by day and time. */
@WithApplication
class HoursPagesTest {
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
  void hoursAreChosenByDayAndTimeAndBeginWithThoseOfTheSequence() {
    String own = " ownHours=yes hoursFrom=08:30 hoursUntil=12:00";
    rules("hoursDays=tue hoursDays=wed" + own);

    String fresh = visitor.get(sequence + "/new-step?kind=mail").body();
    String rules = visitor.get(sequence + "/rules").body();

    assertThat(fresh)
        .contains("As the sequence: Tuesday, Wednesday, 08:30 to 12:00")
        .contains("value=\"tue\" checked", "value=\"08:30\"")
        .doesNotContain("value=\"mon\" checked", "value=\"yes\" selected", "mon,tue");
    assertThat(rules)
        .contains("As your organisation: Monday to Friday, 09:00 to 17:00")
        .contains("value=\"yes\" selected", "value=\"wed\" checked", "value=\"12:00\"");
  }

  @Test
  void hoursThatCannotBeAreNamedAtTheirFieldsAndKept() {

    String none = rules("ownHours=yes hoursFrom=soon hoursUntil=12:00").body();
    String turned = rules("ownHours=yes hoursDays=sat hoursFrom=17:00 hoursUntil=09:00").body();
    String unused = rules("ownHours=no hoursFrom=soon").body();

    assertThat(none).contains("id=\"hoursDays-error\"", "id=\"hoursFrom-error\"", "value=\"soon\"");
    assertThat(turned).contains("id=\"window-error\"", "value=\"sat\" checked", "value=\"17:00\"");
    assertThat(unused).doesNotContain("-error\"");
  }

  private HttpResponse<String> rules(String fields) {
    return visitor.post(
        sequence + "/rules",
        Arrays.stream(("jitterMinutes=0 " + fields).split(" "))
            .flatMap(field -> Arrays.stream(field.split("=", 2)))
            .toArray(String[]::new));
  }
}
