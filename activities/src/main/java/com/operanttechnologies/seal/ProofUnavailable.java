package com.operanttechnologies.seal;

/** Nobody says of a certificate of the seal or of its time stamp that it was not revoked. */
public class ProofUnavailable extends SealDelayed {
  public ProofUnavailable(String message) {
    super(message);
  }
}
