package com.operanttechnologies.billing.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our names in Stripe's metadata. They are compared in lists, never searched for: Stripe's search
 * is behind its facts by a minute, in outages by an hour.
 */
final class Named {
  static final String KEY = "operant_key";

  private Named() {}

  static boolean is(@Nullable Map<String, String> metadata, Intent intent) {
    return metadata != null && intent.name().equals(metadata.get(KEY));
  }
}
