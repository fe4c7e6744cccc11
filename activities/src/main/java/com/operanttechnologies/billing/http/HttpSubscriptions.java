package com.operanttechnologies.billing.http;

import com.operanttechnologies.billing.Subscriptions;
import com.operanttechnologies.money.Sum;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscriptions of the shared service. */
class HttpSubscriptions implements Subscriptions {
  private static final String SUBSCRIPTIONS = "subscriptions";

  private final SignedHttp service;

  HttpSubscriptions(SignedHttp service) {
    this.service = service;
  }

  private record Body(
      String key,
      String account,
      String interval,
      String currency,
      Sum totals,
      LocalDate startsOn,
      List<LineBody> lines) {}

  private record Answer(@Nullable String ref) {}

  @Override
  public String start(UUID tenant, String key, Order order) {
    Body body =
        new Body(
            key,
            order.account(),
            order.interval().code(),
            order.currency(),
            order.totals(),
            order.startsOn(),
            LineBody.of(order.lines()));
    String ref = service.post(tenant, SUBSCRIPTIONS, key, body, Answer.class).ref();
    if (ref == null) {
      throw SignedHttp.unreadable();
    }
    return ref;
  }

  @Override
  public void cancel(UUID tenant, String key) {
    service.delete(tenant, SUBSCRIPTIONS, key);
  }
}
