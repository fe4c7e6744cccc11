package com.operanttechnologies.mail.sandbox;

import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The sandbox's SMTP and IMAP servers on free loopback ports; start and stop as often as wanted.
 */
public final class SandboxServers {
  private final SandboxAccounts accounts;
  private final SandboxStore store;
  private final InstantSource clock;
  private @Nullable Running running;

  private record Running(SMTPServer smtp, ImapServer imap) {}

  public SandboxServers(SandboxAccounts accounts, SandboxStore store, InstantSource clock) {
    this.accounts = accounts;
    this.store = store;
    this.clock = clock;
  }

  /** Starts both servers; does nothing if they run. */
  public synchronized void start() {
    if (running != null) {
      return;
    }
    quieten();
    SandboxMailboxes mailboxes = new SandboxMailboxes(accounts, store);
    ImapServer imap =
        new ImapServer(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), mailboxes);
    imap.startService();
    awaitStarted(imap);
    SMTPServer smtp = smtp(mailboxes);
    smtp.start();
    running = new Running(smtp, imap);
  }

  /** GreenMail logs passwords, and both log every hang-up as an error. */
  private static void quieten() {
    LoggingSystem logging = LoggingSystem.get(SandboxServers.class.getClassLoader());
    logging.setLogLevel("com.icegreen.greenmail", LogLevel.OFF);
    logging.setLogLevel("org.subethamail", LogLevel.OFF);
  }

  private static void awaitStarted(ImapServer imap) {
    try {
      if (!imap.waitTillRunning(TimeUnit.SECONDS.toMillis(20))) {
        throw new IllegalStateException("The sandbox's IMAP server did not start");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the sandbox started", stopped);
    }
  }

  private SMTPServer smtp(SandboxMailboxes mailboxes) {
    return new SMTPServer.Builder()
        .bindAddress(InetAddress.getLoopbackAddress())
        .port(0)
        .hostName("sandbox.localhost")
        .softwareName("Operant sandbox")
        .requireAuth()
        .insertReceivedHeaders(false)
        .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
        .messageHandlerFactory(
            context -> new SandboxReception(context, mail -> keep(mailboxes, mail), clock))
        .maxRecipients(1)
        .maxMessageSize(SandboxReception.LARGEST)
        .connectionTimeout(5, TimeUnit.MINUTES)
        .executorService(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("sandbox-smtp-", 0).factory()))
        .build();
  }

  private void login(String user, String password, MessageContext context)
      throws LoginFailedException {
    if (!known(user, password)) {
      throw new LoginFailedException();
    }
  }

  private boolean known(String user, String password) {
    try {
      return accounts.accepts(UUID.fromString(user), password);
    } catch (IllegalArgumentException noTenant) {
      return false;
    }
  }

  private void keep(SandboxMailboxes mailboxes, SandboxMail mail) {
    if (accounts.isMailbox(mail.tenant(), mail.envelopeTo())) {
      mailboxes.keep(mail);
    } else {
      store.keep(mail);
    }
  }

  /** Stops both servers and ends their conversations; does nothing if they do not run. */
  public synchronized void stop() {
    if (running != null) {
      running.smtp().stop();
      running.imap().stopService();
      running = null;
    }
  }

  public synchronized boolean isRunning() {
    return running != null;
  }

  /**
   * Where the sandbox takes mail.
   *
   * @throws IllegalStateException if it does not run
   */
  public synchronized int smtpPort() {
    return started().smtp().getPortAllocated();
  }

  /**
   * Where the tenants' mailboxes are read.
   *
   * @throws IllegalStateException if it does not run
   */
  public synchronized int imapPort() {
    return started().imap().getPort();
  }

  private Running started() {
    if (running == null) {
      throw new IllegalStateException("The mail sandbox does not run");
    }
    return running;
  }
}
