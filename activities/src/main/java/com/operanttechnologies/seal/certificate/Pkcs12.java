package com.operanttechnologies.seal.certificate;

import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.SealRefused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Reads a key with its certificates from a PKCS#12 file (RFC 7292), and says what is wrong. */
public final class Pkcs12 {
  private static final int LEAST_RSA_BITS = 2048;
  private static final int LEAST_CURVE_BITS = 256;
  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;

  private Pkcs12() {}

  /**
   * @throws SealRefused when there is no key in it that can seal
   */
  public static SealKey read(byte[] file, char[] password, Instant now) {
    KeyStore store = opened(file, password);
    try {
      List<String> keys = new ArrayList<>();
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          keys.add(alias);
        }
      }
      if (keys.size() != 1) {
        throw new SealRefused(
            keys.isEmpty()
                ? "The file holds certificates but no private key."
                : "The file holds more than one private key. Export only the one to seal with.");
      }
      return checked(store, keys.getFirst(), password, now);
    } catch (GeneralSecurityException e) {
      throw new SealRefused("The private key in the file cannot be read with this password.");
    }
  }

  private static KeyStore opened(byte[] file, char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), password);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new SealRefused(
          "The file is no PKCS#12 file (.p12 or .pfx), or the password is wrong.");
    }
  }

  private static SealKey checked(KeyStore store, String alias, char[] password, Instant now)
      throws GeneralSecurityException {
    Certificate[] certificates = store.getCertificateChain(alias);
    if (!(store.getKey(alias, password) instanceof PrivateKey key) || certificates == null) {
      throw new SealRefused("The private key has no certificate.");
    }
    List<X509Certificate> chain =
        Arrays.stream(certificates).map(X509Certificate.class::cast).toList();
    X509Certificate own = chain.getFirst();
    refuseOutOfDate(own, now);
    refuseWeak(own.getPublicKey());
    refuseForeignUse(own);
    refuseStranger(key, own.getPublicKey());
    return new SealKey(key, chain);
  }

  private static void refuseOutOfDate(X509Certificate certificate, Instant now) {
    if (certificate.getNotAfter().toInstant().isBefore(now)) {
      throw new SealRefused("The certificate has expired.");
    }
    if (certificate.getNotBefore().toInstant().isAfter(now)) {
      throw new SealRefused("The certificate is not valid yet.");
    }
  }

  private static void refuseWeak(PublicKey key) {
    boolean fit =
        switch (key) {
          case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA_BITS;
          case ECPublicKey curve ->
              curve.getParams().getCurve().getField().getFieldSize() >= LEAST_CURVE_BITS;
          default -> false;
        };
    if (!fit) {
      throw new SealRefused(
          "The key is neither RSA of 2048 bits or more nor of a curve from P-256.");
    }
  }

  private static void refuseForeignUse(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      throw new SealRefused("The certificate was not issued for signatures.");
    }
  }

  private static void refuseStranger(PrivateKey key, PublicKey known)
      throws GeneralSecurityException {
    String algorithm = "SHA256with" + (known instanceof RSAPublicKey ? "RSA" : "ECDSA");
    byte[] probe = {1, 2, 3};
    Signature signer = Signature.getInstance(algorithm);
    signer.initSign(key);
    signer.update(probe);
    byte[] signature = signer.sign();
    signer.initVerify(known);
    signer.update(probe);
    if (!signer.verify(signature)) {
      throw new SealRefused("The private key does not belong to the certificate.");
    }
  }
}
