package com.operanttechnologies.mail.pace.relay;

import java.util.List;

/**
 * What one tenant may take of the relay while others want it too: as much as everybody else, and
 * what those leave that want less.
 *
 * @param perSecond what it takes in all; 0 for no limit
 */
public record RelayShare(double perSecond, List<Waiting> others) {
  /** The mails of another tenant that wait: so many a second until that instant. */
  public record Waiting(long untilMillis, double perSecond) {}

  public RelayShare {
    others = List.copyOf(others);
  }

  /** Mails a second at this instant; 0 for no limit. */
  public double at(long millis) {
    double[] wanted =
        others.stream()
            .filter(other -> other.untilMillis > millis)
            .mapToDouble(Waiting::perSecond)
            .sorted()
            .toArray();
    return largest(wanted);
  }

  /** Goes through the modest ones first; what is left is divided evenly. */
  private double largest(double[] wanted) {
    double left = perSecond;
    for (int i = 0; i < wanted.length; i++) {
      double even = left / (wanted.length - i + 1);
      if (wanted[i] >= even) {
        return even;
      }
      left -= wanted[i];
    }
    return left;
  }

  /** Milliseconds between two mails at this instant. */
  public long gap(long millis) {
    return perSecond == 0 ? 0 : Math.max(1, Math.round(1_000 / at(millis)));
  }

  /** Whether all of them together want more than there is. */
  boolean isShort(double own) {
    double wanted = others.stream().mapToDouble(Waiting::perSecond).sum();
    return perSecond > 0 && wanted + own > perSecond * 1.01;
  }
}
