package com.operanttechnologies.mail.pace.relay;

import com.operanttechnologies.mail.pace.relay.RelayShare.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long the mails of others take from the relay, if all share it evenly from now on. What they
 * have planned themselves says less: they did not know then who else would come.
 */
final class RelayDrain {
  /** A plan is no stopwatch: so near to an even share is one that would take more. */
  private static final double NEARLY = 0.9;

  private final double perSecond;
  private final long now;

  RelayDrain(double perSecond, long nowMillis) {
    this.perSecond = perSecond;
    this.now = nowMillis;
  }

  /**
   * What a tenant has noted.
   *
   * @param planned until when and how fast its mails leave by its own plan
   * @param mails how many are left
   */
  record Noted(Waiting planned, double mails) {}

  /** The same tenants; those that take all they get are done when their last mail would leave. */
  List<Waiting> of(List<Noted> others) {
    double even =
        new RelayShare(perSecond, others.stream().map(Noted::planned).toList()).at(now) * NEARLY;
    List<Waiting> drained = new ArrayList<>();
    List<Double> eager = new ArrayList<>();
    for (Noted other : others) {
      if (other.planned().perSecond() < even) {
        drained.add(other.planned());
      } else {
        eager.add(other.mails());
      }
    }
    eager.sort(Comparator.naturalOrder());
    drained.addAll(ends(eager, List.copyOf(drained)));
    return drained;
  }

  /** The one with the fewest mails is done first; then the others take more. */
  private List<Waiting> ends(List<Double> eager, List<Waiting> modest) {
    List<Waiting> ends = new ArrayList<>();
    double at = now;
    double gone = 0;
    for (int i = 0; i < eager.size(); i++) {
      int takers = eager.size() - i + 1;
      double share = (perSecond - taken(modest, at)) / takers;
      at += (eager.get(i) - gone) * 1_000 / share;
      gone = eager.get(i);
      ends.add(new Waiting(Math.round(at), perSecond));
    }
    return ends;
  }

  private static double taken(List<Waiting> modest, double at) {
    return modest.stream()
        .filter(each -> each.untilMillis() > at)
        .mapToDouble(Waiting::perSecond)
        .sum();
  }
}
