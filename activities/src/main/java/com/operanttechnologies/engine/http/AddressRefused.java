package com.operanttechnologies.engine.http;

import java.net.UnknownHostException;

/** A host leads to an address that must not be reached on a tenant's behalf. */
public final class AddressRefused extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  AddressRefused(String range) {
    var sentence = "The host leads to " + range + "; only public addresses are allowed";
    super(sentence);
    this.reason = sentence;
  }

  /** The refusal as a sentence for the person who entered the host; it names no address. */
  public String reason() {
    return reason;
  }
}
