package com.operanttechnologies.mail.smtp;

import java.time.Duration;

/**
 * How many connections, and how long to wait where; the deadline of a sending ends each wait
 * earlier.
 *
 * @param connections at once to one relay
 * @param mailsPerConnection after which a connection is closed
 * @param idle after which an unused connection is closed
 * @param probeAfter idle time from which a connection is asked by NOOP whether it still lives
 * @param finalReply wait for the reply to the final dot: 10 minutes or more (RFC 5321, 4.5.3.2.6)
 */
public record RelayLimits(
    int connections,
    int mailsPerConnection,
    Duration idle,
    Duration probeAfter,
    Duration connect,
    Duration command,
    Duration finalReply) {

  /** Eight connections; time-outs of RFC 5321. */
  public static RelayLimits standard() {
    return new RelayLimits(
        8,
        100,
        Duration.ofSeconds(30),
        Duration.ofSeconds(2),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10));
  }
}
