package com.operanttechnologies.mail.smtp;

import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Stopped;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Unknown;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One SMTP connection that asks the ledger between the relay's 354 and the first byte of the body,
 * and that knows whether the final dot was sent when something breaks.
 */
final class LedgerTransport extends SMTPTransport {
  /** The relay wants a (better) login: its fault or ours, never the recipient's (RFC 4954). */
  private static final Set<Integer> LOGIN_WANTED = Set.of(530, 534, 535, 538);

  private final Socket socket;
  private final RelayLimits limits;
  private Phase phase = Phase.GREETING;
  private int firstCode;
  private String firstReply = "";
  private int sent;
  private Trace trace;

  /**
   * @param trace of the sending for which the connection is made
   */
  LedgerTransport(Session session, URLName url, Socket socket, RelayLimits limits, Trace trace) {
    super(session, url);
    this.trace = trace;
    this.socket = socket;
    this.limits = limits;
  }

  /** Greets and logs in on a socket that is already connected (and encrypted, for implicit TLS). */
  synchronized void open(Socket connected) throws MessagingException, SocketException {
    patience(limits.command());
    connect(connected);
  }

  @Override
  protected void startTLS() throws MessagingException {
    phase = Phase.TLS;
    trace.begin(Trace.Part.TLS);
    super.startTLS();
    phase = Phase.GREETING;
    trace.begin(Trace.Part.CONNECT);
  }

  @Override
  protected void sendCommand(String command) throws MessagingException {
    if (command.startsWith("AUTH ")) {
      phase = Phase.AUTH;
      trace.begin(Trace.Part.AUTH);
    }
    super.sendCommand(command);
  }

  /**
   * Remembers the first reply of a phase: Angus sends RSET after a refusal, and if that fails hides
   * it.
   */
  @Override
  protected int readServerResponse() throws MessagingException {
    int code = super.readServerResponse();
    boolean ready = phase.compareTo(Phase.MAIL) >= 0;
    if (!ready || firstCode == 0) {
      trace.replied(String.valueOf(getLastServerResponse()));
    }
    if (firstCode == 0) {
      firstCode = code;
      firstReply = Reasons.line(getLastServerResponse());
    }
    return code;
  }

  private void enter(Phase next) {
    phase = next;
    firstCode = 0;
    firstReply = "";
  }

  synchronized SmtpOutcome deliver(
      Envelope envelope, byte[] message, DataGate gate, Trace tracing) {
    trace = tracing;
    try {
      return converse(envelope, message, gate);
    } finally {
      trace.pause();
    }
  }

  private SmtpOutcome converse(Envelope envelope, byte[] message, DataGate gate) {
    boolean finishing = false;
    try {
      trace.begin(Trace.Part.ENVELOPE);
      patience(limits.command());
      SmtpOutcome refused = introduce(envelope);
      if (refused != null) {
        return refused;
      }
      OutputStream body = beginData();
      if (body == null) {
        return rejected();
      }
      trace.pause();
      if (!gate.open()) {
        hangUp();
        return new Stopped();
      }
      trace.begin(Trace.Part.DATA);
      enter(Phase.BODY);
      body.write(message);
      patience(limits.finalReply());
      enter(Phase.DOT);
      trace.begin(Trace.Part.ANSWER);
      finishing = true;
      finishData();
    } catch (MessagingException | IOException broken) {
      if (!finishing) {
        hangUp();
        return new NotSent(Reasons.of(broken), phase);
      }
      return afterDot(Reasons.of(broken));
    } catch (RuntimeException gateFailed) {
      hangUp();
      throw gateFailed;
    }
    return afterDot("");
  }

  private @Nullable SmtpOutcome introduce(Envelope envelope) throws MessagingException {
    boolean utf8 = envelope.needsUtf8();
    if (utf8 && !supportsExtension("SMTPUTF8")) {
      return new Rejected(553, "5.6.7 The relay does not take UTF-8 addresses", true, Phase.RCPT);
    }
    enter(Phase.MAIL);
    String sender = "MAIL FROM:<" + envelope.from() + ">" + (utf8 ? " SMTPUTF8" : "");
    if (command(sender + reports(envelope)) / 100 != 2) {
      return rejected();
    }
    enter(Phase.RCPT);
    return command("RCPT TO:<" + envelope.to() + ">") / 100 == 2 ? null : rejected();
  }

  /** Delivery reports name the envelope and bring the headers alone. */
  private String reports(Envelope envelope) {
    return envelope.id() == null || !supportsExtension("DSN")
        ? ""
        : " RET=HDRS ENVID=" + envelope.id();
  }

  private int command(String line) throws MessagingException {
    return simpleCommand(line.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable OutputStream beginData() throws MessagingException {
    enter(Phase.DATA);
    try {
      return data();
    } catch (MessagingException refused) {
      if (firstCode == 0) {
        throw refused;
      }
      return null;
    }
  }

  private SmtpOutcome rejected() {
    int code = firstCode;
    String reply = firstReply;
    if (code / 100 == 4 || code / 100 == 5) {
      return LOGIN_WANTED.contains(code)
          ? new NotSent(code + " " + reply, Phase.AUTH)
          : new Rejected(code, reply, code >= 500, phase);
    }
    hangUp();
    return new NotSent(
        code == -1 ? "the relay closed the connection" : "unexpected reply " + reply, phase);
  }

  private SmtpOutcome afterDot(String broken) {
    return switch (firstCode / 100) {
      case 2 -> new Accepted(firstReply);
      case 4, 5 -> new Rejected(firstCode, firstReply, firstCode >= 500, Phase.DOT);
      default -> {
        hangUp();
        yield new Unknown(
            broken.isEmpty() || firstCode == -1 ? "the relay closed without a reply" : broken);
      }
    };
  }

  /** Whether the next mail may go over this connection; counts the one before. */
  synchronized boolean reusable(boolean afterRefusal) {
    sent++;
    if (socket.isClosed() || sent >= limits.mailsPerConnection()) {
      return false;
    }
    try {
      patience(Duration.ofSeconds(10));
      return !afterRefusal || command("RSET") == 250;
    } catch (MessagingException | SocketException gone) {
      return false;
    }
  }

  synchronized boolean answers() {
    try {
      patience(Duration.ofSeconds(10));
      return command("NOOP") / 100 == 2;
    } catch (MessagingException | SocketException gone) {
      return false;
    }
  }

  Phase phase() {
    return phase;
  }

  /**
   * Closes the socket below everything, also from another thread and in the middle of a read or
   * write.
   */
  void hangUp() {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // closed is what was wanted
    }
  }

  private void patience(Duration timeout) throws SocketException {
    socket.setSoTimeout((int) Math.min(Integer.MAX_VALUE, Math.max(1, timeout.toMillis())));
  }
}
