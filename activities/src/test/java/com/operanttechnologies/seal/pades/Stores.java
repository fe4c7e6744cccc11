package com.operanttechnologies.seal.pades;

import com.operanttechnologies.revocation.Proofs;
import java.security.cert.X509Certificate;
import java.util.List;

/** Stores of proofs that hold too little. */
public final class Stores {
  private Stores() {}

  /** Behind the sealed document, nothing but a certificate. */
  public static byte[] holding(X509Certificate certificate, byte[] sealed) {
    return new ProofRevision(new Proofs(List.of(certificate), List.of(), List.of())).behind(sealed);
  }
}
