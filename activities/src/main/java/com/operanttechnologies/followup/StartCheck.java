package com.operanttechnologies.followup;

import java.util.List;

/**
 * A condition of starting a sequence that another feature knows, such as the sender's domain. Every
 * bean of this type is asked, inside the tenant's transaction.
 */
@FunctionalInterface
public interface StartCheck {

  /** What speaks against it, each with what helps; empty if nothing does. */
  List<String> failures(StartRequest request);
}
