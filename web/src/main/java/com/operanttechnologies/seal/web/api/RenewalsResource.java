package com.operanttechnologies.seal.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.seal.web.SealActs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the time stamps over accepted documents are renewed. */
@Tag(name = "Seal")
@RestController
@RequestMapping("/api/v1/seal/renewals")
class RenewalsResource {
  private final SealActs acts;

  RenewalsResource(SealActs acts) {
    this.acts = acts;
  }

  @Operation(
      summary = "Read how time stamps are renewed",
      description = "In numbers, with the fifty documents that come first.")
  @GetMapping
  RenewalsJson read(CurrentKey key) {
    return RenewalsJson.of(acts.archive(key));
  }

  @Operation(
      summary = "Renew time stamps now",
      description =
          "All that are due and all that failed before, in the background. One document alone: POST"
              + " /quotes/{id}/sealing/renewal.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping
  RenewalsJson renew(CurrentKey key) {
    acts.renewDue(key);
    return RenewalsJson.of(acts.archive(key));
  }
}
