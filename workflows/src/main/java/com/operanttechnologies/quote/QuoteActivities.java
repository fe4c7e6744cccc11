package com.operanttechnologies.quote;

import io.temporal.activity.ActivityInterface;

/** What a quote's process asks of the world; each is safe to repeat. */
@ActivityInterface
public interface QuoteActivities {

  /** Renders the document of the version being sent and stores its hash. */
  void prepareDocument(String tenant, String quote);

  /**
   * Adds evidence and seal to the document that was sent, and plans the copies to both sides; where
   * the seal has to wait, a row says why and until when.
   */
  void sealAndDistribute(String tenant, String quote);
}
