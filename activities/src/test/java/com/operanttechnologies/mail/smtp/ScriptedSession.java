package com.operanttechnologies.mail.smtp;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One conversation of a {@link ScriptedSmtpServer}. */
final class ScriptedSession {
  private final ScriptedSmtpServer server;
  private Socket socket;
  private InputStream in;
  private boolean encrypted;
  private String from = "";
  private String to = "";

  ScriptedSession(ScriptedSmtpServer server, Socket socket) throws IOException {
    this.server = server;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.encrypted = socket instanceof SSLSocket;
  }

  static SSLSocket encrypted(SSLContext tls, Socket plain) throws IOException {
    SSLSocket socket =
        (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
    socket.setUseClientMode(false);
    socket.startHandshake();
    return socket;
  }

  void run() throws IOException {
    if (!answer(Step.BANNER, "220 scripted.example ESMTP")) {
      return;
    }
    while (true) {
      String line = line();
      server.commands.add(line);
      String verb = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
      if (verb.equals("QUIT")) {
        say("221 bye");
        return;
      }
      command(verb, line);
    }
  }

  private void command(String verb, String line) throws IOException {
    switch (verb) {
      case "EHLO" -> answer(Step.EHLO, hello());
      case "HELO" -> say("250 scripted.example");
      case "STARTTLS" -> startTls();
      case "AUTH" -> answer(Step.AUTH, "235 2.7.0 welcome");
      case "MAIL" -> {
        from = address(line);
        answer(Step.MAIL, "250 2.1.0 sender ok");
      }
      case "RCPT" -> {
        to = address(line);
        answer(Step.RCPT, "250 2.1.5 recipient ok");
      }
      case "DATA" -> {
        if (answer(Step.DATA, "354 go on")) {
          body();
        }
      }
      case "RSET" -> answer(Step.RSET, "250 2.0.0 reset");
      case "NOOP" -> answer(Step.NOOP, "250 2.0.0 here");
      default -> say("502 5.5.1 unknown");
    }
  }

  private String hello() {
    String tls = server.startTlsContext() != null && !encrypted ? "250-STARTTLS\r\n" : "";
    return "250-scripted.example\r\n" + tls + "250-CHUNKING\r\n250 AUTH PLAIN LOGIN XOAUTH2";
  }

  private void startTls() throws IOException {
    SSLContext tls = server.startTlsContext();
    if (answer(Step.STARTTLS, "220 2.0.0 go on") && tls != null) {
      socket = encrypted(tls, socket);
      in = new BufferedInputStream(socket.getInputStream());
      encrypted = true;
    }
  }

  private void body() throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    String line = bodyLine(raw);
    while (!line.equals(".")) {
      raw.writeBytes(
          ((line.startsWith(".") ? line.substring(1) : line) + "\r\n")
              .getBytes(StandardCharsets.ISO_8859_1));
      line = bodyLine(raw);
    }
    server.mails.add(new ScriptedSmtpServer.Received(from, to, raw.toByteArray()));
    answer(Step.DOT, "250 2.0.0 queued as 1");
  }

  private String bodyLine(ByteArrayOutputStream sofar) throws IOException {
    String line = line();
    server.bodyBytes.addAndGet(line.length() + 2);
    if (sofar.size() > 1_000) {
      answer(Step.BODY, "");
    }
    return line;
  }

  /** Says the usual thing or does what the script wants; true if the conversation goes on. */
  private boolean answer(Step step, String usual) throws IOException {
    switch (server.fault(step)) {
      case null -> {
        say(usual);
        return true;
      }
      case Fault.Reply(String line) -> {
        say(line);
        return line.startsWith("2") || line.startsWith("3");
      }
      case Fault.Drop drop -> {
        socket.setSoLinger(true, 0);
        socket.close();
        throw new EOFException();
      }
      case Fault.Silence silence -> {
        in.transferTo(new ByteArrayOutputStream());
        throw new EOFException();
      }
      case Fault.HalfClose half -> {
        socket.shutdownOutput();
        in.transferTo(new ByteArrayOutputStream());
        throw new EOFException();
      }
      case Fault.Run(Runnable first) -> {
        first.run();
        say(usual);
        return true;
      }
      case Fault.Slow(var pause) -> {
        pause(pause.toMillis());
        say(usual);
        return true;
      }
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void say(String line) throws IOException {
    if (!line.isEmpty()) {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b = in.read();
    while (b >= 0 && b != '\n') {
      line.write(b);
      b = in.read();
    }
    if (b < 0) {
      throw new EOFException();
    }
    return line.toString(StandardCharsets.ISO_8859_1).replaceAll("\r$", "");
  }

  private static String address(String line) {
    String utf8 = new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return utf8.substring(utf8.indexOf('<') + 1, utf8.lastIndexOf('>'));
  }
}
