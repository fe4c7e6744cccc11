package com.operanttechnologies.quote.web.recipient;

import com.operanttechnologies.account.CurrentKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How sure an organisation wants to be of who signs. */
@Tag(name = "Settings")
@RestController
@RequestMapping("/api/v1/settings/signing")
class SigningSettingsResource {
  private final SigningSettings settings;

  SigningSettingsResource(SigningSettings settings) {
    this.settings = settings;
  }

  /**
   * The setting.
   *
   * @param stepUp when a decision needs a code by mail: never, when_forwarded or always
   */
  record SigningJson(@Nullable String stepUp) {}

  @Operation(summary = "Read when a code is asked for before a decision")
  @GetMapping
  SigningJson read(CurrentKey key) {
    return new SigningJson(settings.rule(key.tenant()).code());
  }

  @Operation(
      summary = "Set when a code is asked for before a decision",
      description = "never, when_forwarded or always; it holds at once, for open quotes too.")
  @PutMapping
  SigningJson set(CurrentKey key, @RequestBody SigningJson setting) {
    return new SigningJson(settings.set(key.tenant(), key.label(), setting.stepUp()).code());
  }
}
