package com.operanttechnologies.quote.stepup;

import org.jspecify.annotations.Nullable;

/**
 * Where a decision comes from, and what it brings as a second proof.
 *
 * @param challenge id of the code that was mailed, as the page's form repeats it
 * @param code what was typed
 * @param handless whether the form says that no hand was on the page, its scripts ran and saw none
 *     or a field is filled that no person sees, or that a code was asked for before
 */
public record Sender(
    @Nullable String ip,
    @Nullable String userAgent,
    @Nullable String challenge,
    @Nullable String code,
    boolean handless) {

  /** Without a second proof. */
  public static Sender from(@Nullable String ip, @Nullable String userAgent) {
    return new Sender(ip, userAgent, null, null, false);
  }
}
