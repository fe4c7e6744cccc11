package com.operanttechnologies.mail.oauth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose mailboxes can be opened by tokens without knowing more than a client's id and secret. */
public enum Provider {
  GOOGLE(
      "https://accounts.google.com/o/oauth2/v2/auth",
      "https://oauth2.googleapis.com/token",
      "https://mail.google.com/"),
  MICROSOFT(
      "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
      "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      "https://outlook.office.com/SMTP.Send https://outlook.office.com/IMAP.AccessAsUser.All"
          + " offline_access"),
  /** Its addresses and its scope are entered. */
  OTHER("", "", "");

  private final String authorizationUrl;
  private final String tokenUrl;
  private final String scope;

  Provider(String authorizationUrl, String tokenUrl, String scope) {
    this.authorizationUrl = authorizationUrl;
    this.tokenUrl = tokenUrl;
    this.scope = scope;
  }

  public static Optional<Provider> ofCode(String code) {
    return Arrays.stream(values()).filter(provider -> provider.code().equals(code)).findFirst();
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String authorizationUrl() {
    return authorizationUrl;
  }

  public String tokenUrl() {
    return tokenUrl;
  }

  public String scope() {
    return scope;
  }
}
