package com.operanttechnologies.mail.oauth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of an IMAP server as a login by XOAUTH2 and a list of folders need. */
final class TokenImapServer implements AutoCloseable {
  private final ServerSocket listener;
  private final String good;
  private final List<String> responses = new CopyOnWriteArrayList<>();

  /**
   * @param token the only one that is let in
   */
  TokenImapServer(String token) throws IOException {
    this.good = "auth=Bearer " + token + "\u0001";
    this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The initial responses that were given, decoded. */
  List<String> responses() {
    return List.copyOf(responses);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        Thread.ofVirtual().start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      say(socket, "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 SPECIAL-USE] ready");
      String line = in.readLine();
      while (line != null) {
        answer(socket, line.split(" ", 4));
        line = in.readLine();
      }
    } catch (IOException gone) {
      // the client hung up
    }
  }

  private void answer(Socket socket, String[] words) throws IOException {
    switch (words[1]) {
      case "CAPABILITY" -> say(socket, "* CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2 SPECIAL-USE");
      case "AUTHENTICATE" -> {
        String given = new String(Base64.getDecoder().decode(words[3]), StandardCharsets.UTF_8);
        responses.add(given);
        if (!given.contains(good)) {
          say(socket, words[0] + " NO [AUTHENTICATIONFAILED] canary");
          return;
        }
      }
      case "LIST" -> {
        say(socket, "* LIST (\\HasNoChildren) \"/\" INBOX");
        say(socket, "* LIST (\\HasNoChildren \\Junk) \"/\" \"Werbung\"");
        say(socket, "* LIST (\\HasNoChildren \\Sent) \"/\" \"Ausgang\"");
      }
      default -> {}
    }
    say(socket, words[0] + " OK done");
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
