package com.operanttechnologies.quote.web.approval.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.quote.approval.ApproverLimit;
import com.operanttechnologies.quote.approval.Authorities;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Up to which total members may approve. */
@Tag(name = "Approvals")
@RestController
@RequestMapping("/api/v1/settings/approval-limits")
class LimitsResource {
  private final Authorities authorities;

  LimitsResource(Authorities authorities) {
    this.authorities = authorities;
  }

  /** A limit; amount is a decimal string. */
  record LimitJson(UUID member, String currency, String amount) {
    static LimitJson of(ApproverLimit limit) {
      IsoCurrency currency = IsoCurrency.of(limit.currency());
      return new LimitJson(limit.member(), currency.code(), currency.text(limit.amount()));
    }
  }

  /** The amount to set. */
  record Amount(@Nullable BigDecimal amount) {}

  @Operation(
      summary = "List limits of approvers",
      description = "A member without any may approve any total.")
  @GetMapping
  Page<LimitJson> list(CurrentKey key) {
    return Page.whole(authorities.limits(key.tenant()).stream().map(LimitJson::of).toList());
  }

  @Operation(
      summary = "Set up to which total a member may approve",
      description =
          "With options and tax. Who has a limit in one currency approves nothing in others.")
  @PutMapping("/{member}/{currency}")
  LimitJson set(
      CurrentKey key,
      @PathVariable UUID member,
      @PathVariable String currency,
      @RequestBody Amount body) {
    return LimitJson.of(authorities.limit(key, member, currency, body.amount()));
  }

  @Operation(summary = "Remove a limit")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping("/{member}/{currency}")
  void remove(CurrentKey key, @PathVariable UUID member, @PathVariable String currency) {
    authorities.removeLimit(key, member, currency);
  }
}
