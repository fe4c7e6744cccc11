package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.TenantMailbox.Account;
import com.operanttechnologies.mail.smtp.TlsMode;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An account's input that can be taken; a password that is absent is the kept one. */
record CheckedAccount(
    String host, int port, TlsMode tls, String username, @Nullable String password) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
  private static final int LONGEST = 500;

  static @Nullable CheckedAccount of(
      String field,
      MailboxInput.@Nullable Account entered,
      String address,
      int usualPort,
      Predicate<String> named,
      List<FieldError> errors) {
    if (entered == null) {
      return null;
    }
    String host = entered.host().strip().toLowerCase(Locale.ROOT);
    if (!HOST.matcher(host).matches()) {
      errors.add(new FieldError(field + ".host", "Enter a host such as mail.example.com"));
    }
    int port = entered.port() == null ? usualPort : entered.port();
    if (port < 1 || port > 65_535) {
      errors.add(new FieldError(field + ".port", "Enter a port between 1 and 65535"));
    }
    String username = CheckedMailbox.blankAsNull(entered.username());
    String password =
        entered.password() == null || entered.password().isEmpty() ? null : entered.password();
    if (tooLong(username) || tooLong(password)) {
      errors.add(new FieldError(field + ".username", "Enter one line of at most 500 characters"));
    }
    return new CheckedAccount(
        host,
        port,
        tls(field, entered.tls(), host, named, errors),
        username == null ? address : username,
        password);
  }

  private static boolean tooLong(@Nullable String text) {
    return text != null
        && (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl));
  }

  private static TlsMode tls(
      String field, String entered, String host, Predicate<String> named, List<FieldError> errors) {
    try {
      TlsMode tls = TlsMode.ofCode(entered);
      if (tls != TlsMode.NONE || named.test(host)) {
        return tls;
      }
      errors.add(
          new FieldError(
              field + ".tls", "Unencrypted only to hosts that the operator allows by name"));
    } catch (IllegalArgumentException none) {
      errors.add(new FieldError(field + ".tls", "Choose starttls or implicit"));
    }
    return TlsMode.IMPLICIT;
  }

  /** A kept password must not be handed to a host or an account that it was not meant for. */
  boolean isSame(@Nullable Account known) {
    return known != null && known.host().equals(host) && known.username().equals(username);
  }
}
