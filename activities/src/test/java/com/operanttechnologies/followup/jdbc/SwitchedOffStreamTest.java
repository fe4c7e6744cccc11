package com.operanttechnologies.followup.jdbc;

import static com.operanttechnologies.followup.jdbc.Drafts.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Preferences;
import com.operanttechnologies.contact.Streams;
import com.operanttechnologies.followup.StartOutcome;
import com.operanttechnologies.followup.StartRequest;
import com.operanttechnologies.followup.StartSource;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class SwitchedOffStreamTest {
  @Autowired Story story;
  @Autowired Courses courses;
  @Autowired Streams streams;
  @Autowired Preferences preferences;

  @Test
  void whoHasSwitchedOffThisKindOfMailIsNotStarted() {
    UUID tenant = story.acme();
    UUID bob = story.bob(tenant);
    UUID tips = courses.sequence(tenant, mail(2));
    UUID offers = courses.sequence(tenant, mail(2));
    story.tenants.run(
        tenant,
        () -> {
          streams.put(tips, streams.add("Tips"));
          preferences.choose(bob, true, Set.of());
        });

    StartOutcome refused = courses.start(tenant, StartRequest.of(tips, bob, StartSource.API));

    assertThat(refused.toString()).contains("The recipient has switched off “Tips”");
    assertThat(courses.start(tenant, StartRequest.of(offers, bob, StartSource.API)))
        .isInstanceOf(StartOutcome.Started.class);
  }
}
