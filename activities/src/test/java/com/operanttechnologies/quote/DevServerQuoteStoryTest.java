package com.operanttechnologies.quote;

import com.operanttechnologies.testing.WithDatabase;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@WithDatabase
@EnabledIfEnvironmentVariable(
    named = "OPERANT_TEST_TEMPORAL",
    matches = ".+",
    disabledReason =
        "Set OPERANT_TEST_TEMPORAL to the path of the temporal CLI to run on its server")
class DevServerQuoteStoryTest extends QuoteStory {

  @DynamicPropertySource
  static void server(DynamicPropertyRegistry settings) {
    settings.add("operant.temporal.mode", () -> "dev-server");
    settings.add("operant.temporal.binary", () -> System.getenv("OPERANT_TEST_TEMPORAL"));
  }
}
