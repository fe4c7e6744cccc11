package com.operanttechnologies.mail.smtp;

import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Stopped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sends mail through one relay over a few pooled connections. Safe for use by many threads, virtual
 * ones too.
 */
public final class Relay implements AutoCloseable {
  private static final Duration LARGEST_MARGIN = Duration.ofSeconds(10);

  private final RelayLimits limits;
  private final InstantSource clock;
  private final Connector connector;
  private final Pool pool;

  public Relay(RelaySettings settings, HostPolicy policy) {
    this(settings, RelayLimits.standard(), policy, InstantSource.system());
  }

  public Relay(RelaySettings settings, RelayLimits limits, HostPolicy policy, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    this.connector = new Connector(settings, limits, policy);
    this.pool = new Pool(limits);
  }

  /**
   * Hands over one mail. A failing gate hangs up and its exception comes out: the dot was not sent
   * then.
   *
   * @param message final bytes with CRLF line ends
   * @param deadline end of the caller's claim; the socket is closed a little before, whatever it
   *     does
   * @throws InterruptedException while waiting for a free connection: nothing was sent
   */
  public SmtpOutcome send(Envelope envelope, byte[] message, DataGate gate, Instant deadline)
      throws InterruptedException {
    return send(envelope, message, gate, deadline, new Trace());
  }

  /**
   * As above.
   *
   * @param trace takes up what it took and what the relay said
   */
  public SmtpOutcome send(
      Envelope envelope, byte[] message, DataGate gate, Instant deadline, Trace trace)
      throws InterruptedException {
    Duration left = Duration.between(clock.instant(), deadline);
    Duration margin =
        left.dividedBy(20).compareTo(LARGEST_MARGIN) < 0 ? left.dividedBy(20) : LARGEST_MARGIN;
    long end = System.nanoTime() + left.minus(margin).toNanos();
    if (pool.isClosed()) {
      return new Stopped();
    }
    if (!pool.enter(remaining(end))) {
      return new NotSent("no connection to the relay was free in time", Phase.CONNECT);
    }
    try (Alarm alarm = Alarm.after(remaining(end))) {
      return conversation(new Mail(envelope, message, gate, trace), end, alarm);
    } finally {
      pool.leave();
    }
  }

  private record Mail(Envelope envelope, byte[] message, DataGate gate, Trace trace) {}

  private SmtpOutcome conversation(Mail mail, long end, Alarm alarm) {
    LedgerTransport pooled = pool.poll();
    if (pooled != null) {
      alarm.watch(pooled::hangUp);
      SmtpOutcome outcome = deliver(pooled, mail, end);
      if (!goneWhileIdle(outcome)) {
        return outcome;
      }
    }
    try {
      LedgerTransport fresh =
          connector.connect(shorter(limits.connect(), remaining(end)), alarm::watch, mail.trace());
      return deliver(fresh, mail, end);
    } catch (NoConnection failed) {
      return failed.outcome();
    }
  }

  /**
   * A pooled connection that the relay had given up: seen at MAIL, before anything was at stake.
   */
  private static boolean goneWhileIdle(SmtpOutcome outcome) {
    return outcome instanceof NotSent(var reason, var phase) && phase == Phase.MAIL
        || outcome instanceof Rejected(var code, var reply, var permanent, var where)
            && code == 421
            && where == Phase.MAIL;
  }

  private SmtpOutcome deliver(LedgerTransport transport, Mail mail, long end) {
    if (remaining(end).isZero()) {
      transport.hangUp();
      return new NotSent("no time left before the claim ends", Phase.CONNECT);
    }
    SmtpOutcome outcome =
        transport.deliver(mail.envelope(), mail.message(), mail.gate(), mail.trace());
    boolean refused =
        outcome instanceof Rejected(var code, var reply, var permanent, var phase) && code != 421;
    if ((outcome instanceof Accepted || refused) && transport.reusable(refused)) {
      pool.giveBack(transport);
    } else {
      transport.hangUp();
    }
    return outcome;
  }

  /**
   * Connects, encrypts and logs in, and hangs up again; empty if all of it went well.
   *
   * @param patience for all of it
   */
  public Optional<NotSent> probe(Duration patience) {
    try (Alarm alarm = Alarm.after(patience)) {
      connector.connect(shorter(limits.connect(), patience), alarm::watch, new Trace()).hangUp();
      return Optional.empty();
    } catch (NoConnection failed) {
      return Optional.of(failed.outcome());
    }
  }

  private static Duration remaining(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  /** Closes all waiting connections; a running sending ends by itself. */
  @Override
  public void close() {
    pool.close();
  }
}
