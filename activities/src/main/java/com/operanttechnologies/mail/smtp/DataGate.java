package com.operanttechnologies.mail.smtp;

/** The last moment at which a mail can be stopped. */
@FunctionalInterface
public interface DataGate {
  /** A gate for mail that nothing stops. */
  DataGate OPEN = () -> true;

  /**
   * Called after the relay's 354 and before the first byte of the body; commit here that the body
   * goes out.
   *
   * @return false closes the connection without the final dot
   */
  boolean open();
}
