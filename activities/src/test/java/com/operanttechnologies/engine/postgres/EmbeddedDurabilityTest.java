package com.operanttechnologies.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.testing.WithDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
@Tag("embedded")
class EmbeddedDurabilityTest {
  @Autowired Routing routing;

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit", "full_page_writes"})
  void theEmbeddedServerKeepsWhatIsCommitted(String setting) {
    String value =
        routing.sql("select current_setting('" + setting + "')").query(String.class).single();

    assertThat(value).isEqualTo("on");
  }
}
