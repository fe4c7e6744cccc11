package com.operanttechnologies.payment.web;

import com.operanttechnologies.payment.stripe.StripeEvents;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Hears Stripe; only what it has signed is believed, and only once. */
@RestController
class StripeWebhookController {
  private final StripeEvents events;

  StripeWebhookController(StripeEvents events) {
    this.events = events;
  }

  @PostMapping("/hooks/stripe/{tenant}")
  ResponseEntity<Void> hear(
      @PathVariable UUID tenant,
      @RequestBody String payload,
      @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature) {
    boolean believed = events.hear(tenant, payload, signature);
    return ResponseEntity.status(believed ? HttpStatus.NO_CONTENT : HttpStatus.BAD_REQUEST).build();
  }
}
