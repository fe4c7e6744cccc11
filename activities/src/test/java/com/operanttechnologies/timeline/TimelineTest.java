package com.operanttechnologies.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class TimelineTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Timeline timeline;

  @Test
  void aQuotesStoryIsToldInTheOrderInWhichItHappened() {
    UUID tenant = acme.sails();
    UUID quote = UUID.randomUUID();
    UUID ada = UUID.randomUUID();

    tenants.run(
        tenant,
        () -> {
          timeline.add(quote, "sent", Actor.member(ada), Map.of("version", 2));
          timeline.add(quote, "accepted", Actor.CUSTOMER);
        });

    List<TimelineEntry> story = tenants.as(tenant, () -> timeline.of(quote));
    assertThat(story).extracting(TimelineEntry::kind).containsExactly("sent", "accepted");
    assertThat(story.getFirst().detail()).containsEntry("version", 2);
    assertThat(story.getFirst().actor().member()).contains(ada);
  }

  @Test
  void aQuotesStoryIsNotAnotherQuotesStory() {
    UUID tenant = acme.sails();

    tenants.run(tenant, () -> timeline.add(UUID.randomUUID(), "sent", Actor.PRODUCT));

    assertThat(tenants.as(tenant, () -> timeline.of(UUID.randomUUID()))).isEmpty();
  }
}
