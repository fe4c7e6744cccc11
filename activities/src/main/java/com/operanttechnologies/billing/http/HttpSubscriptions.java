package com.operanttechnologies.billing.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.operanttechnologies.billing.BillingRefused;
import com.operanttechnologies.billing.InvoiceDraft;
import com.operanttechnologies.billing.Subscriptions;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.TaxCategory;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.money.term.TermDates;
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
      SumBody totals,
      LocalDate startsOn,
      List<LineBody> lines,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TermBody term) {}

  /** What services of before terms do not know; absent in subscriptions without one. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record TermBody(
      LocalDate billsFrom,
      @Nullable LocalDate trialEndsOn,
      @Nullable LocalDate endsOn,
      @Nullable LocalDate renewsOn,
      @Nullable Integer periods,
      @Nullable Integer minimumPeriods,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<StepBody> ramp,
      @Nullable ShortBody shortPeriod) {

    static @Nullable TermBody of(Order order) {
      Term term = order.term();
      TermDates dates = order.dates();
      return term.isPlain()
          ? null
          : new TermBody(
              dates.billsFrom(),
              dates.trialEndsOn(),
              dates.endsOn(),
              dates.renewsOn(),
              term.periods(),
              term.minimumPeriods(),
              order.steps().stream().map(StepBody::of).toList(),
              ShortBody.of(order.shortOne()));
    }
  }

  /** What is billed before the first whole period. */
  private record ShortBody(
      LocalDate from,
      LocalDate until,
      int days,
      int ofDays,
      Sum totals,
      List<LineBody> lines,
      List<TaxCategory> taxes) {

    static @Nullable ShortBody of(InvoiceDraft.@Nullable ShortInvoice one) {
      return one == null
          ? null
          : new ShortBody(
              one.period().from(),
              one.period().until(),
              one.period().days(),
              one.period().of(),
              one.draft().totals(),
              LineBody.of(one.draft().lines()),
              one.draft().taxes());
    }
  }

  /** What each period costs from this one on, until the next step. */
  private record StepBody(int fromPeriod, LocalDate from, SumBody totals, List<LineBody> lines) {

    static StepBody of(Step step) {
      return new StepBody(
          step.from(), step.on(), SumBody.of(step.totals()), LineBody.of(step.lines()));
    }
  }

  /** Services of before know no rounding, and would bill each period without it. */
  private record Answer(@Nullable String ref, @Nullable Boolean rounded) {}

  @Override
  public String start(UUID tenant, String key, Order order) {
    Body body =
        new Body(
            key,
            order.account(),
            order.interval().code(),
            order.currency(),
            SumBody.of(order.totals()),
            order.dates().startsOn(),
            LineBody.of(order.lines()),
            TermBody.of(order));
    Answer answer = service.post(tenant, SUBSCRIPTIONS, key, body, Answer.class);
    String ref = answer.ref();
    if (ref == null) {
      throw SignedHttp.unreadable();
    }
    if (order.isRounded() && !Boolean.TRUE.equals(answer.rounded())) {
      throw new BillingRefused("Billing does not round what it bills each period to coins.");
    }
    return ref;
  }

  @Override
  public void cancel(UUID tenant, String key) {
    service.delete(tenant, SUBSCRIPTIONS, key);
  }
}
