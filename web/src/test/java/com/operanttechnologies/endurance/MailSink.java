package com.operanttechnologies.endurance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A relay outside of the product that counts what it has taken by Message-ID, from the moment that
 * the final dot was read, and misbehaves where it is told to.
 */
final class MailSink implements AutoCloseable {
  private final ServerSocket listener;
  private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();
  private final Map<String, Instant> dots = new ConcurrentHashMap<>();
  private final AtomicInteger faults = new AtomicInteger();
  private final AtomicInteger mails = new AtomicInteger();
  private volatile Trouble trouble = Trouble.ACCEPT;

  MailSink() {
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** How often each Message-ID came. */
  Map<String, Integer> deliveries() {
    return Map.copyOf(deliveries);
  }

  /** How often the mail with this Message-ID has been taken by now. */
  int deliveries(String messageId) {
    return deliveries.getOrDefault(messageId, 0);
  }

  /** How many mails were taken. */
  int taken() {
    return mails.get();
  }

  /** When the final dot of each Message-ID was read, the first time. */
  Map<String, Instant> dots() {
    return Map.copyOf(dots);
  }

  /** From now on some tries meet this; answers how many met the one before. */
  int misbehave(Trouble next) {
    trouble = next;
    return faults.getAndSet(0);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the count is done
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      new Session(socket).talk();
    } catch (IOException gone) {
      // the product was killed, or the trouble closed the connection: that is the test
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One conversation. */
  private final class Session {
    private final Socket socket;
    private final BufferedReader in;
    private String recipient = "";
    private boolean meets;

    Session(Socket socket) throws IOException {
      this.socket = socket;
      this.in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void talk() throws IOException, InterruptedException {
      if (trouble.onConnection(faults) && !trouble.banner(MailSink.this::say, socket)) {
        return;
      }
      say(socket, "220 sink ESMTP");
      String line = in.readLine();
      while (line != null && answered(line)) {
        line = in.readLine();
      }
    }

    private boolean answered(String line) throws IOException, InterruptedException {
      switch (line.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
        case "EHLO" -> say(socket, "250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8");
        case "RCPT" -> {
          recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
          meets = trouble.onTry(recipient, faults);
          say(socket, meets ? trouble.toRecipient(recipient) : "250 2.1.5 fine");
        }
        case "DATA" -> {
          say(socket, "354 go on");
          return body();
        }
        case "QUIT" -> {
          say(socket, "221 bye");
          return false;
        }
        default -> say(socket, "250 2.0.0 fine");
      }
      return true;
    }

    private boolean body() throws IOException, InterruptedException {
      if (meets && trouble.beforeDot(socket)) {
        return false;
      }
      String id = messageId(in);
      if (meets && trouble.refusesAtDot(recipient)) {
        say(socket, trouble.atDot());
        return true;
      }
      deliveries.merge(id, 1, Integer::sum);
      dots.putIfAbsent(id, Instant.now());
      mails.incrementAndGet();
      if (meets && trouble.afterDot(socket)) {
        return false;
      }
      say(socket, "250 2.0.0 taken");
      return true;
    }
  }

  /** Reads to the final dot; a mail that breaks off before it was not delivered. */
  private static String messageId(BufferedReader in) throws IOException {
    StringBuilder head = new StringBuilder();
    boolean inHead = true;
    while (true) {
      String line = in.readLine();
      if (line == null) {
        throw new IOException("The mail broke off");
      }
      if (line.equals(".")) {
        return headerOf(head.toString());
      }
      inHead = inHead && !line.isEmpty();
      if (inHead) {
        head.append(line.startsWith(" ") || line.startsWith("\t") ? "" : "\n").append(line);
      }
    }
  }

  private static String headerOf(String head) {
    return head.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
        .map(line -> line.substring("message-id:".length()).strip())
        .findFirst()
        .orElse("without Message-ID");
  }

  private void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
