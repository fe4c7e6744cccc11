package com.operanttechnologies.mail.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A small SMTP server on a free loopback port that misbehaves exactly where a test tells it to. */
public final class ScriptedSmtpServer implements AutoCloseable {
  /** A mail of which the final dot was read, whatever was answered. */
  public record Received(String from, String to, byte[] raw) {}

  private final ServerSocket listener;
  private final Map<Step, Fault> faults = new ConcurrentHashMap<>();
  private final Set<Step> once = ConcurrentHashMap.newKeySet();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Thread> sessions = new CopyOnWriteArrayList<>();
  final List<String> commands = new CopyOnWriteArrayList<>();
  final List<Received> mails = new CopyOnWriteArrayList<>();
  final AtomicInteger bodyBytes = new AtomicInteger();
  private final @Nullable SSLContext tls;
  private final boolean implicit;

  private ScriptedSmtpServer(@Nullable SSLContext tls, boolean implicit) {
    this.tls = tls;
    this.implicit = implicit;
    try {
      listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::accept);
  }

  public static ScriptedSmtpServer plain() {
    return new ScriptedSmtpServer(null, false);
  }

  public static ScriptedSmtpServer startTls(SSLContext tls) {
    return new ScriptedSmtpServer(tls, false);
  }

  public static ScriptedSmtpServer implicitTls(SSLContext tls) {
    return new ScriptedSmtpServer(tls, true);
  }

  /** From now on, at each occasion. */
  public ScriptedSmtpServer on(Step step, Fault fault) {
    faults.put(step, fault);
    once.remove(step);
    return this;
  }

  /** At the next occasion only. */
  public ScriptedSmtpServer onceOn(Step step, Fault fault) {
    faults.put(step, fault);
    once.add(step);
    return this;
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Mails whose final dot was read, in order. */
  public List<Received> mails() {
    return List.copyOf(mails);
  }

  /** Command lines of all connections, in order. */
  public List<String> commands() {
    return List.copyOf(commands);
  }

  /** Bytes that came after a 354. */
  public int bodyBytes() {
    return bodyBytes.get();
  }

  public int connections() {
    return sockets.size();
  }

  /** Waits until every conversation has ended and all its bytes are counted. */
  public void awaitGoodbyes() throws InterruptedException {
    for (Thread session : sessions) {
      session.join();
    }
  }

  /** Closes every open connection, as a relay does with idle ones. */
  public void dropConnections() {
    sockets.forEach(ScriptedSmtpServer::quietly);
  }

  @Nullable Fault fault(Step step) {
    return once.remove(step) ? faults.remove(step) : faults.get(step);
  }

  @Nullable SSLContext startTlsContext() {
    return implicit ? null : tls;
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        socket.setTcpNoDelay(true);
        sockets.add(socket);
        sessions.add(Thread.ofVirtual().start(() -> serve(socket)));
      }
    } catch (IOException closed) {
      dropConnections();
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      Socket wire = implicit && tls != null ? ScriptedSession.encrypted(tls, socket) : socket;
      new ScriptedSession(this, wire).run();
    } catch (IOException gone) {
      // the client hung up or a fault did
    }
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException ignored) {
      // closed is closed
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    dropConnections();
  }
}
