package com.operanttechnologies.mail.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes ready connections to one relay. */
final class Connector {
  private final RelaySettings settings;
  private final RelayLimits limits;
  private final Dialer dialer;
  private final SSLSocketFactory tls;
  private final Session session;

  Connector(RelaySettings settings, RelayLimits limits, HostPolicy policy) {
    this.settings = settings;
    this.limits = limits;
    this.dialer = new Dialer(policy);
    this.tls = Tls.factory(settings);
    this.session = Session.getInstance(properties());
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.localhost", settings.helloName());
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.sendpartial", "false");
    properties.setProperty("mail.smtp.chunksize", "-1");
    properties.setProperty(
        "mail.smtp.auth.mechanisms", settings.token() == null ? "PLAIN LOGIN" : "XOAUTH2");
    boolean starttls = settings.tls() == TlsMode.STARTTLS_REQUIRED;
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starttls));
    properties.setProperty(
        "mail.smtp.ssl.checkserveridentity", Boolean.toString(settings.checkCertificate()));
    properties.put("mail.smtp.ssl.socketFactory", tls);
    return properties;
  }

  /**
   * Connects, encrypts, greets and logs in.
   *
   * @param opened told of the transport before it greets, so that a watchdog can end the wait
   */
  LedgerTransport connect(Duration timeout, Consumer<Runnable> opened, Trace trace)
      throws NoConnection {
    trace.begin(Trace.Part.CONNECT);
    try {
      return connected(timeout, opened, trace);
    } finally {
      trace.pause();
    }
  }

  private LedgerTransport connected(Duration timeout, Consumer<Runnable> opened, Trace trace)
      throws NoConnection {
    String secret = secret();
    Socket socket;
    try {
      socket = dialer.dial(settings.host(), settings.port(), timeout);
    } catch (IOException unreachable) {
      throw new NoConnection(Reasons.of(unreachable), Phase.CONNECT);
    }
    URLName url =
        new URLName("smtp", settings.host(), settings.port(), null, settings.username(), secret);
    LedgerTransport transport = new LedgerTransport(session, url, socket, limits, trace);
    opened.accept(transport::hangUp);
    greet(transport, socket, trace);
    return transport;
  }

  private @Nullable String secret() throws NoConnection {
    AccessToken token = settings.token();
    try {
      return token == null ? settings.password() : token.get();
    } catch (NoAccess refused) {
      throw new NoConnection(Reasons.line(String.valueOf(refused.getMessage())), Phase.ACCESS);
    }
  }

  private void greet(LedgerTransport transport, Socket socket, Trace trace) throws NoConnection {
    try {
      transport.open(settings.tls() == TlsMode.IMPLICIT ? encrypted(socket, trace) : socket);
    } catch (AuthenticationFailedException refused) {
      transport.hangUp();
      throw new NoConnection(
          Reasons.line("the relay refused the login: " + refused.getMessage()), Phase.AUTH);
    } catch (MessagingException failed) {
      transport.hangUp();
      boolean broken = failed.getCause() instanceof IOException;
      String reason =
          broken ? Reasons.of(failed) : Reasons.line(String.valueOf(failed.getMessage()));
      throw new NoConnection(reason, transport.phase());
    } catch (IOException failed) {
      transport.hangUp();
      throw new NoConnection(Reasons.of(failed), Phase.TLS);
    }
  }

  private Socket encrypted(Socket socket, Trace trace) throws IOException {
    trace.begin(Trace.Part.TLS);
    socket.setSoTimeout((int) limits.connect().toMillis());
    Socket encrypted = Tls.layered(tls, socket, settings);
    trace.begin(Trace.Part.CONNECT);
    return encrypted;
  }
}
