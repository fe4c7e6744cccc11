package com.operanttechnologies.mail.dkim;

/** The two signature algorithms in use (RFC 8301, RFC 8463). */
public enum DkimAlgorithm {
  RSA("rsa-sha256", "rsa", "RSA"),
  ED25519("ed25519-sha256", "ed25519", "Ed25519");

  private final String tag;
  private final String keyTag;
  private final String jdkName;

  DkimAlgorithm(String tag, String keyTag, String jdkName) {
    this.tag = tag;
    this.keyTag = keyTag;
    this.jdkName = jdkName;
  }

  String tag() {
    return tag;
  }

  String keyTag() {
    return keyTag;
  }

  String jdkName() {
    return jdkName;
  }
}
