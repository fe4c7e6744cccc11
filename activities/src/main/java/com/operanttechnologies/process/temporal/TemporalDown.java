package com.operanttechnologies.process.temporal;

/** Temporal is not connected right now; rows wait in the outbox until it is. */
class TemporalDown extends RuntimeException {
  TemporalDown(String why) {
    super("Temporal is not connected: " + why);
  }
}
