package com.operanttechnologies.endurance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A relay outside of the product that takes everything, and counts what came by Message-ID from the
 * moment that the final dot was read.
 */
final class MailSink implements AutoCloseable {
  private final ServerSocket listener;
  private final Map<String, Integer> deliveries = new ConcurrentHashMap<>();

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
      talk(
          socket,
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1)));
    } catch (IOException gone) {
      // the product was killed: that is the test
    }
  }

  private void talk(Socket socket, BufferedReader in) throws IOException {
    say(socket, "220 sink ESMTP");
    String line = in.readLine();
    while (line != null) {
      String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      switch (verb) {
        case "EHLO" -> say(socket, "250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8");
        case "DATA" -> {
          say(socket, "354 go on");
          deliveries.merge(messageId(in), 1, Integer::sum);
          say(socket, "250 2.0.0 taken");
        }
        case "QUIT" -> {
          say(socket, "221 bye");
          return;
        }
        default -> say(socket, "250 2.0.0 fine");
      }
      line = in.readLine();
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

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
