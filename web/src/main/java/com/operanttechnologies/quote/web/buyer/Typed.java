package com.operanttechnologies.quote.web.buyer;

import java.util.List;
import java.util.Map;

/**
 * What a customer has typed and ticked, and what is wrong with it.
 *
 * @param errors one sentence a field
 */
public record Typed(
    String name, boolean consent, List<String> options, String reason, Map<String, String> errors) {
  public Typed {
    options = List.copyOf(options);
    errors = Map.copyOf(errors);
  }

  static Typed options(List<String> options) {
    return new Typed("", false, options, "", Map.of());
  }

  Typed refused(Map<String, String> refused) {
    return new Typed(name, consent, options, reason, refused);
  }

  Typed saying(String remark) {
    return new Typed(name, consent, options, remark, errors);
  }

  /** A page that shows something else than before asks for a new consent. */
  Typed anew() {
    return new Typed(name, false, options, reason, Map.of());
  }
}
