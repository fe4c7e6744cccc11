package com.operanttechnologies.seal.pades;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;

/** The hash by which a time-stamp authority learns what it stamps; the shortest first. */
public enum Imprint {
  SHA_256("SHA-256", TSPAlgorithms.SHA256),
  SHA_384("SHA-384", TSPAlgorithms.SHA384),
  SHA_512("SHA-512", TSPAlgorithms.SHA512);

  private final String algorithm;
  private final ASN1ObjectIdentifier id;

  Imprint(String algorithm, ASN1ObjectIdentifier id) {
    this.algorithm = algorithm;
    this.id = id;
  }

  public String algorithm() {
    return algorithm;
  }

  ASN1ObjectIdentifier id() {
    return id;
  }

  byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("This Java platform has no " + algorithm, missing);
    }
  }
}
