package com.operanttechnologies.followup.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.NextStep;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class StaleNumbersTest {
  private static final Duration MONTH = Duration.ofDays(30);

  @Autowired Story story;
  @Autowired FollowUpProcess process;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSells() {
    tenant = story.acme();
    bob = story.bob(tenant);
  }

  @Test
  void staleNumbersAreReadBeforeTheStepThatShowsThem() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(30), MONTH);
    assertThat(next(sent).refreshMetrics()).as("fresh until then").isFalse();
    story.run(tenant, "update metric_snapshot set read_at = now() - interval '2 days'");
    assertThat(next(sent).refreshMetrics()).isTrue();

    process.readMetrics(tenant.toString(), story.enrollment(sent).id().toString());

    assertThat(next(sent).refreshMetrics()).isFalse();
    assertThat(story.count(tenant, "select count(*) from metric_snapshot")).isEqualTo(2);
  }

  @Test
  void numbersThatOnlyASnippetShowsAreReadToo() {
    Story.Sent sent = story.quote(tenant, bob, Duration.ofHours(30), MONTH);
    story.run(tenant, "update step set html = '<p>Hi</p>', text = 'Hi', metrics = 'hold'");
    story.run(tenant, "update metric_snapshot set read_at = now() - interval '2 days'");
    assertThat(next(sent).refreshMetrics()).as("shows none").isFalse();

    story.run(
        tenant,
        "insert into snippet (tenant_id, name, html, text) values ('%s', 'screens', '%2$s', '%2$s')"
            .formatted(tenant, "<@metricNumber key=\"screens\"/>"));
    story.run(tenant, "update step set html = '<p>Hi</p>${snippets.screens}'");

    assertThat(next(sent).refreshMetrics()).isTrue();
  }

  private NextStep next(Story.Sent sent) {
    return process.nextStep(tenant.toString(), story.enrollment(sent).id().toString());
  }
}
