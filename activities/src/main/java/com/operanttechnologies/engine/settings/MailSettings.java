package com.operanttechnologies.engine.settings;

import com.operanttechnologies.engine.InvalidSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The operator's mail: a relay to send through and a mailbox that answers come to.
 *
 * @param sender address mails are sent from while a tenant has proved no domain of its own
 * @param compliance absent: enforced, unless the relay takes mail without TLS, as only one for
 *     trials does
 */
public record MailSettings(
    @Nullable String sender,
    @Nullable Relay relay,
    @Nullable Imap imap,
    @Nullable Dkim dkim,
    @Nullable Compliance compliance,
    @DefaultValue PaceSettings pace) {

  public MailSettings {
    if (relay != null && (sender == null || !sender.contains("@"))) {
      throw new InvalidSetting(
          "operant.mail.sender", "required with a relay: the address mails come from");
    }
  }

  /** What becomes of follow-ups whose sender receivers would not trust. */
  public enum Compliance {
    /** They do not start, and wait. */
    ENFORCE,
    /** The pages say what is wrong. */
    WARN
  }

  /** Whether follow-ups wait while receivers would not trust their sender. */
  public boolean enforced() {
    return compliance == null
        ? relay == null || relay.tls() != Tls.NONE
        : compliance == Compliance.ENFORCE;
  }

  /** How a connection is encrypted. */
  public enum Tls {
    NONE,
    STARTTLS,
    IMPLICIT
  }

  /**
   * An SMTP relay.
   *
   * @param spfInclude the name that its provider asks to be included in SPF records
   */
  public record Relay(
      String host,
      @Nullable Integer port,
      @Nullable Tls tls,
      @Nullable String username,
      @Nullable String password,
      @Nullable String spfInclude) {
    public Relay {
      if (host == null || host.isBlank()) {
        throw new InvalidSetting("operant.mail.relay.host", "name the relay's host");
      }
      port = port == null ? 587 : port;
      tls = tls == null ? Tls.STARTTLS : tls;
      if (username != null && password == null) {
        throw new InvalidSetting("operant.mail.relay.password", "required with a user name");
      }
    }
  }

  /** An IMAP account that replies come to. */
  public record Imap(
      String host, @Nullable Integer port, @Nullable Tls tls, String username, String password) {
    public Imap {
      if (host == null || host.isBlank()) {
        throw new InvalidSetting("operant.mail.imap.host", "name the IMAP server's host");
      }
      if (username == null || password == null) {
        throw new InvalidSetting(
            "operant.mail.imap.username", "user name and password are required");
      }
      port = port == null ? 993 : port;
      tls = tls == null ? Tls.IMPLICIT : tls;
    }
  }

  /** The operator's DKIM key, as PKCS#8 in PEM. */
  public record Dkim(String domain, String selector, java.nio.file.Path keyFile) {}
}
