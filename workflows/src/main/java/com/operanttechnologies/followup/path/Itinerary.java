package com.operanttechnologies.followup.path;

import com.operanttechnologies.followup.Schedule;
import com.operanttechnologies.followup.StepPlan.Anchor;
import com.operanttechnologies.followup.StepTime.Due;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks a sequence from its start to its end. The same walk plans real mails, rehearses them, and
 * tells what is missing; it is a function of its arguments alone.
 */
public final class Itinerary {
  private Itinerary() {}

  /** What becomes of each leg, in the order of the sequence. */
  public static List<Stop> of(Schedule schedule, List<Leg> legs, Progress progress) {
    Set<Integer> overtaken = new HashSet<>();
    while (true) {
      List<Stop> stops = new Walk(schedule, progress, overtaken).of(legs);
      Set<Integer> found = overtaken(schedule, stops);
      if (!overtaken.addAll(found)) {
        return List.copyOf(stops);
      }
    }
  }

  /** A mail that would come after a later one, or with it, is left out: found from the end. */
  private static Set<Integer> overtaken(Schedule schedule, List<Stop> stops) {
    Set<Integer> found = new HashSet<>();
    Instant limit = Instant.MAX;
    for (int i = stops.size() - 1; i >= 0; i--) {
      Stop stop = stops.get(i);
      if (stop.leg().action().blocks() && stop.time() instanceof Due) {
        limit = Instant.MAX;
      }
      if (stop.behind()
          || !(stop.leg().action() instanceof StepAction.Mail)
          || !(stop.time() instanceof Due)) {
        continue;
      }
      // without the spreading: two mails of one morning are two mails at once
      Instant at = schedule.open(stop.wanted(), stop.leg().window());
      if (!at.isBefore(limit)) {
        found.add(i);
      } else if (stop.leg().plan().anchor() != Anchor.AFTER_PREVIOUS) {
        limit = at;
      }
    }
    return found;
  }
}
