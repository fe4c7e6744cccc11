package com.operanttechnologies.mail.smtp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Opens the socket itself: checked address, TCP_NODELAY (Nagle costs 40 ms a mail), bounded
 * waiting.
 */
final class Dialer {
  private final HostPolicy policy;

  Dialer(HostPolicy policy) {
    this.policy = policy;
  }

  Socket dial(String host, int port, Duration timeout) throws IOException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (!policy.allows(address)) {
        throw new HostRefused();
      }
    }
    long end = System.nanoTime() + timeout.toNanos();
    IOException last = new SocketTimeoutException("no time left to connect");
    for (InetAddress address : addresses) {
      int millis = (int) ((end - System.nanoTime()) / 1_000_000);
      if (millis <= 0) {
        throw last;
      }
      try {
        return connected(host, address, port, millis);
      } catch (IOException unreachable) {
        last = unreachable;
      }
    }
    throw last;
  }

  private static Socket connected(String host, InetAddress address, int port, int millis)
      throws IOException {
    Socket socket = new Socket();
    try {
      // with the name in it, the address is never looked up backwards when the certificate is
      // checked
      InetAddress named = InetAddress.getByAddress(host, address.getAddress());
      socket.connect(new InetSocketAddress(named, port), millis);
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException unreachable) {
      socket.close();
      throw unreachable;
    }
  }
}
