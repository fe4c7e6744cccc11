package com.operanttechnologies.billing;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.PricedQuote.Series;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a provisioning makes; each at most once an attempt.
 *
 * @param name account, invoice, or the interval of a subscription
 * @param number of several subscriptions of one interval, from 1
 */
public record BillingPart(String name, int number) {
  public static final BillingPart ACCOUNT = new BillingPart("account", 1);
  public static final BillingPart INVOICE = new BillingPart("invoice", 1);
  private static final Pattern CODE = Pattern.compile("([a-z]+)(?:-([0-9]+))?");

  static BillingPart of(Series series) {
    return new BillingPart(series.interval().code(), series.number());
  }

  /** The name in tables and keys: the first one has no number, as when there was but one. */
  public String code() {
    return number == 1 ? name : name + "-" + number;
  }

  public static BillingPart ofCode(String code) {
    Matcher parts = CODE.matcher(code);
    if (!parts.matches()) {
      throw new IllegalArgumentException("No part of a bill: " + code);
    }
    return new BillingPart(
        parts.group(1), parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2)));
  }

  /** Whether it is billed again and again. */
  public boolean isSubscription() {
    for (Interval interval : Interval.values()) {
      if (interval.recurs() && interval.code().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
