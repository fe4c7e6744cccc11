package com.operanttechnologies.endurance;

import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How a relay misbehaves. Every third try to a recipient meets it, so that the next one gets
 * through; a wrong banner meets every third connection.
 */
enum Trouble {
  ACCEPT,
  /** 4xx, after the recipient or after the body in turn. */
  TEMPORARY,
  /** 5xx, after the recipient or after the body in turn. */
  PERMANENT,
  /** The first try to each recipient is put off. */
  GREYLIST,
  DROP_BEFORE_DOT,
  DROP_AFTER_DOT,
  /** Says nothing after the dot; the connection ends much later. */
  SILENCE,
  SLOW,
  /** Takes its time with every mail; not one of those that are gone through in turn. */
  ALWAYS_SLOW,
  WRONG_BANNER,
  HALF_CLOSE;

  private static final String FINE = "250 2.1.5 fine";
  private static final long SLOWLY = 300;
  private static final long SILENT = 3_000;

  private final Map<String, AtomicInteger> visits = new ConcurrentHashMap<>();
  private final AtomicInteger connections = new AtomicInteger();

  /** Says a line. */
  interface Voice {
    void say(Socket socket, String line) throws IOException;
  }

  /** What a mail's end may be under this trouble, besides accepted. */
  boolean allowsUnknown() {
    return this == DROP_AFTER_DOT || this == SILENCE || this == HALF_CLOSE;
  }

  boolean onConnection(AtomicInteger faults) {
    boolean meets = this == WRONG_BANNER && connections.getAndIncrement() % 3 == 0;
    return counted(meets, faults);
  }

  /** False: the conversation is over before it began. */
  boolean banner(Voice voice, Socket socket) throws IOException {
    voice.say(socket, "HTTP/1.1 400 Bad Request");
    return false;
  }

  boolean onTry(String recipient, AtomicInteger faults) {
    if (this == ACCEPT || this == WRONG_BANNER) {
      return false;
    }
    int visit = visits.computeIfAbsent(recipient, _ -> new AtomicInteger()).getAndIncrement();
    return counted(meets(visit), faults);
  }

  private boolean meets(int visit) {
    return switch (this) {
      case GREYLIST -> visit == 0;
      case ALWAYS_SLOW -> true;
      default -> visit % 3 == 0;
    };
  }

  private static boolean counted(boolean meets, AtomicInteger faults) {
    if (meets) {
      faults.incrementAndGet();
    }
    return meets;
  }

  String toRecipient(String recipient) {
    return switch (this) {
      case TEMPORARY -> refusesAtDot(recipient) ? FINE : "451 4.3.0 later, please";
      case PERMANENT -> refusesAtDot(recipient) ? FINE : "550 5.1.1 nobody here";
      case GREYLIST -> "450 4.2.0 greylisted, come back";
      default -> FINE;
    };
  }

  /** Recipients with an even name are taken, and their mails refused. */
  boolean refusesAtDot(String recipient) {
    return (this == TEMPORARY || this == PERMANENT) && recipient.hashCode() % 2 == 0;
  }

  String atDot() {
    return this == TEMPORARY ? "452 4.3.1 later, please" : "554 5.7.1 we do not like it";
  }

  /** True: the connection is gone. */
  boolean beforeDot(Socket socket) throws IOException {
    if (this == DROP_BEFORE_DOT) {
      reset(socket);
      return true;
    }
    return false;
  }

  /** True: the connection is gone, and no answer was given. */
  boolean afterDot(Socket socket) throws IOException, InterruptedException {
    switch (this) {
      case DROP_AFTER_DOT -> reset(socket);
      case SILENCE -> Thread.sleep(SILENT);
      case HALF_CLOSE -> {
        socket.shutdownOutput();
        Thread.sleep(SLOWLY);
      }
      case SLOW, ALWAYS_SLOW -> {
        Thread.sleep(SLOWLY);
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
