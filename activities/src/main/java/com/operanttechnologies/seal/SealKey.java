package com.operanttechnologies.seal;

import com.operanttechnologies.canonical.Digests;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A private key with its certificate and those that vouch for it.
 *
 * @param chain its own certificate first
 */
public record SealKey(PrivateKey key, List<X509Certificate> chain) {

  public SealKey {
    chain = List.copyOf(chain);
  }

  public X509Certificate certificate() {
    return chain.getFirst();
  }

  /** SHA-256 of a certificate, by which people compare keys. */
  public static String fingerprint(X509Certificate certificate) {
    return Digests.sha256(encoded(certificate));
  }

  public static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read cannot be written", e);
    }
  }
}
