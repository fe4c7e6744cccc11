package com.operanttechnologies.seal.certificate;

import com.operanttechnologies.seal.SealKey;
import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;

/** A key as bytes: PKCS#8 for the private half, DER for certificates. */
public final class StoredKey {
  private StoredKey() {}

  /** The private half. */
  public static byte[] bytes(SealKey key) {
    return key.key().getEncoded();
  }

  public static SealKey opened(byte[] pkcs8, List<byte[]> certificates) {
    try {
      List<X509Certificate> chain = certificates.stream().map(StoredKey::certificate).toList();
      String algorithm = chain.getFirst().getPublicKey().getAlgorithm();
      KeyFactory factory = KeyFactory.getInstance(algorithm);
      return new SealKey(factory.generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), chain);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A stored key cannot be read", e);
    }
  }

  public static X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new IllegalStateException("A stored certificate cannot be read", e);
    }
  }
}
