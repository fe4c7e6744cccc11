package com.operanttechnologies.mail.web.pace;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.pace.SendingPace;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How fast the organisation's mail leaves. */
@Tag(name = "Settings")
@RestController
@RequestMapping("/api/v1/settings/pace")
class PaceResource {
  private final PaceSettings settings;

  PaceResource(PaceSettings settings) {
    this.settings = settings;
  }

  @Operation(
      summary = "Read the sending pace",
      description = "What was chosen, what holds, and how much of it is used; 0 is no limit.")
  @GetMapping
  PaceJson read(CurrentKey key) {
    return PaceJson.of(settings.of(key.tenant()));
  }

  /** The limits to hold from now on, each over rolling 24 hours; 0 is no limit. */
  record Choice(
      int mailboxDay,
      int domainDay,
      int tenantDay,
      int gapSeconds,
      int warmUpFrom,
      int warmUpStep) {
    SendingPace pace() {
      return new SendingPace(
              mailboxDay,
              domainDay,
              tenantDay,
              Duration.ofSeconds(gapSeconds),
              warmUpFrom,
              warmUpStep)
          .valid();
    }
  }

  @Operation(
      summary = "Choose the sending pace",
      description = "Replaces all limits. Follow-ups that have their instant already keep it.")
  @PutMapping
  PaceJson choose(CurrentKey key, @RequestBody Choice choice) {
    settings.choose(key, choice.pace());
    return PaceJson.of(settings.of(key.tenant()));
  }
}
