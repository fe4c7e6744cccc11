package com.operanttechnologies.followup.web.api;

import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.sequence.Windows;
import com.operanttechnologies.followup.web.rule.RulesReading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sequence as it is at one moment.
 *
 * @param running how many enrollments are on it
 */
record VersionJson(
    UUID id,
    int number,
    boolean published,
    RulesJson rules,
    List<StepJson> steps,
    Instant createdAt,
    @Nullable Instant publishedAt,
    int running) {

  static VersionJson of(SequenceVersion version) {
    return new VersionJson(
        version.id(),
        version.number(),
        version.published(),
        RulesJson.of(version.rules()),
        version.steps().stream().map(StepJson::of).toList(),
        version.createdAt(),
        version.publishedAt(),
        version.running());
  }

  /**
   * What holds for all its steps.
   *
   * @param goal a fact that ends it as a success
   * @param exits facts that end it
   * @param window days and hours, such as mon,tue 09:00-17:00; absent: the organisation's
   */
  record RulesJson(
      @Schema(description = "A fact that ends it as a success, such as viewed")
          @Nullable String goal,
      @Schema(description = "Facts that end it otherwise, such as metric visits above 100")
          @Nullable List<String> exits,
      @Schema(
              description =
                  "Days and hours of writing, such as mon,tue 09:00-17:00; absent: the organisation's")
          @Nullable String window,
      @Schema(
              description =
                  "Whether nothing leaves on public holidays of the recipient's country; absent: it does not")
          @Nullable Boolean holidays,
      @Schema(
              description =
                  "Over how many minutes mails are spread that are wanted at once; absent: 10")
          @Nullable Integer jitterMinutes) {

    static RulesJson of(SequenceVersion.Rules rules) {
      return new RulesJson(
          rules.goal() == null ? null : rules.goal().code(),
          rules.exits().stream().map(Fact::code).toList(),
          rules.window() == null ? null : Windows.text(rules.window()),
          rules.holidays(),
          rules.jitterMinutes());
    }

    SequenceVersion.Rules read() {
      return RulesReading.read(
          goal,
          exits == null ? List.of() : exits,
          window,
          holidays == null || holidays,
          jitterMinutes == null ? 10 : jitterMinutes);
    }
  }
}
