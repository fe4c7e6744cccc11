package com.operanttechnologies.mail.smtp;

import org.jspecify.annotations.Nullable;

/**
 * Which relay takes our mail.
 *
 * @param username absent: no AUTH
 * @param checkCertificate false accepts any certificate; only for a relay under one's own roof
 * @param trustedPem certificates in PEM form to trust instead of the JDK's, for a private authority
 * @param helloName how we introduce ourselves in EHLO
 * @param token in place of the password: login by XOAUTH2
 */
public record RelaySettings(
    String host,
    int port,
    @Nullable String username,
    @Nullable String password,
    TlsMode tls,
    boolean checkCertificate,
    @Nullable String trustedPem,
    String helloName,
    @Nullable AccessToken token) {

  public RelaySettings {
    if (host.isBlank() || host.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("The relay's host must be a host name");
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("The relay's port must be 1 to 65535");
    }
    if ((username == null) != (password == null && token == null)) {
      throw new IllegalArgumentException("The relay's user name and password belong together");
    }
    if (helloName.isBlank() || helloName.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new IllegalArgumentException("The name for EHLO must be a host name");
    }
  }

  /** A relay that knows no tokens. */
  public RelaySettings(
      String host,
      int port,
      @Nullable String username,
      @Nullable String password,
      TlsMode tls,
      boolean checkCertificate,
      @Nullable String trustedPem,
      String helloName) {
    this(host, port, username, password, tls, checkCertificate, trustedPem, helloName, null);
  }

  /** A relay with login; certificates are checked against the JDK's authorities. */
  public static RelaySettings of(
      String host, int port, @Nullable String username, @Nullable String password, TlsMode tls) {
    return new RelaySettings(host, port, username, password, tls, true, null, "localhost");
  }

  @Override
  public String toString() {
    return "RelaySettings[" + host + ":" + port + ", " + tls + "]";
  }
}
