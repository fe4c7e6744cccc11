package com.operanttechnologies.billing.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.billing.prepayment.Prepayments;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.timeline.Actor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was paid on acceptance, and what is done about it where billing will not set it off. */
@Tag(name = "Billing")
@RestController
@RequestMapping("/api/v1/quotes/{id}/deposit")
class DepositResource {
  private final Quotes quotes;
  private final Prepayments prepayments;

  DepositResource(Quotes quotes, Prepayments prepayments) {
    this.quotes = quotes;
    this.prepayments = prepayments;
  }

  @Operation(
      summary = "Read what was paid on acceptance",
      description = "404 while nothing was paid.")
  @GetMapping
  DepositJson read(CurrentKey key, @PathVariable UUID id) {
    return prepayments.of(key.tenant(), quotes.get(key.tenant(), id).id()).stream()
        .findFirst()
        .map(DepositJson::of)
        .orElseThrow(() -> new NotFound("The deposit"));
  }

  @Operation(
      summary = "Set a deposit off again",
      description = "Lets billing try once more, in the background; 409 unless it was refused.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/set-off")
  DepositJson setOff(CurrentKey key, @PathVariable UUID id) {
    DepositJson before = read(key, id);
    refuse(prepayments.tryAgain(key.tenant(), id, Actor.key(key.id())), before);
    return read(key, id);
  }

  @Operation(
      summary = "Say that a deposit was deducted by hand",
      description = "Where the invoice is collected; 409 unless billing refused to set it off.")
  @PostMapping("/deduction")
  DepositJson deduct(CurrentKey key, @PathVariable UUID id) {
    DepositJson before = read(key, id);
    refuse(prepayments.deductedByHand(key.tenant(), id, Actor.key(key.id())), before);
    return read(key, id);
  }

  private static void refuse(boolean decided, DepositJson deposit) {
    if (!decided) {
      throw new Conflict(
          "Only a deposit that billing refused to set off can be decided about; this one is %s."
              .formatted(deposit.state().replace('_', ' ')));
    }
  }
}
