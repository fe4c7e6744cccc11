package com.operanttechnologies.quote;

/** An event that cannot happen in the state a quote version is in. */
public class IllegalTransition extends RuntimeException {
  private final String stateCode;

  public IllegalTransition(QuoteState state, QuoteEvent event) {
    super(
        "A quote that is %s cannot be %s."
            .formatted(state.code().replace('_', ' '), event.words()));
    this.stateCode = state.code();
  }

  /** Code of the state that refused the event. */
  public String stateCode() {
    return stateCode;
  }
}
