package com.operanttechnologies.mail.smtp;

import java.net.InetAddress;

/**
 * Which addresses may be connected to: a host that a tenant enters must not lead into our own
 * network.
 */
@FunctionalInterface
public interface HostPolicy {
  /** For hosts that the operator configured. */
  HostPolicy ANYWHERE = address -> true;

  /** Asked for each resolved address before a connection is opened. */
  boolean allows(InetAddress address);
}
