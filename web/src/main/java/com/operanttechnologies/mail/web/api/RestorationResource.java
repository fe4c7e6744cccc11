package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.restored.Restorations;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A database that was restored from an older copy sends nothing until somebody says go on. */
@Tag(name = "Messages")
@RestController
@RequestMapping("/api/v1/restored-database")
class RestorationResource {
  private final Tenants tenants;
  private final Restorations restorations;

  RestorationResource(Tenants tenants, Restorations restorations) {
    this.tenants = tenants;
    this.restorations = restorations;
  }

  /** Since when nothing is sent; absent while sending goes on. */
  record WaitingJson(@Nullable Instant waitingSince) {}

  /** How many mails wait for a person now. */
  record HeldJson(int held) {}

  @Operation(
      summary = "Read whether sending waits",
      description = "It does after the database was found to be an older copy.")
  @GetMapping
  WaitingJson read(CurrentKey key) {
    return new WaitingJson(tenants.as(key.tenant(), restorations::waitingSince).orElse(null));
  }

  @Operation(
      summary = "Go on with sending",
      description = "What was due is held, so that a person looks whether it was sent before.")
  @PostMapping("/confirmation")
  HeldJson goOn(CurrentKey key) {
    return new HeldJson(tenants.as(key.tenant(), () -> restorations.goOn(Actor.key(key.id()))));
  }
}
