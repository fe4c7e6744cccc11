package com.operanttechnologies.timeline;

import java.util.List;
import java.util.UUID;

/**
 * The events of a quote that matter as evidence, each bound to the one before. Called inside the
 * tenant's transaction.
 */
public interface EventChain {

  /** The chain as it was written, oldest first. */
  List<ChainedEvent> of(UUID quote);

  /** Compares the chain with the rows of the timeline as they are now. */
  ChainCheck check(UUID quote);
}
