package com.operanttechnologies.engine.key;

/** An encrypted value does not open with this installation's keys for this row. */
public class SecretUnreadable extends RuntimeException {
  SecretUnreadable(String purpose, Throwable cause) {
    super("The encrypted " + purpose + " cannot be read with the keys of this installation", cause);
  }
}
