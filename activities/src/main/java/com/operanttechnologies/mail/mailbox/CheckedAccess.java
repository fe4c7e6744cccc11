package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.oauth.AccessRows.Client;
import com.operanttechnologies.mail.oauth.Provider;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An OAuth2 client's input that can be taken. */
final class CheckedAccess {
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1,500}");
  private static final Pattern LINE = Pattern.compile("[\\x20-\\x7e]{1,500}");

  private CheckedAccess() {}

  static @Nullable Client of(MailboxInput.@Nullable Access entered, List<FieldError> errors) {
    if (entered == null) {
      errors.add(new FieldError("access.clientId", "Enter the client that the provider knows"));
      return null;
    }
    Provider provider =
        Provider.ofCode(entered.provider())
            .orElseGet(() -> {
              errors.add(new FieldError("access.provider", "Choose google, microsoft or other"));
              return Provider.OTHER;
            });
    String id = matching(entered.clientId(), VISIBLE, "access.clientId", errors);
    String secret = CheckedMailbox.blankAsNull(entered.clientSecret());
    if (secret != null) {
      matching(secret, LINE, "access.clientSecret", errors);
    }
    boolean known = provider != Provider.OTHER;
    return new Client(
        provider.code(),
        id,
        secret,
        known
            ? provider.authorizationUrl()
            : address(entered.authorizationUrl(), "access.authorizationUrl", errors),
        known ? provider.tokenUrl() : address(entered.tokenUrl(), "access.tokenUrl", errors),
        known ? provider.scope() : matching(entered.scope(), LINE, "access.scope", errors));
  }

  private static String matching(
      @Nullable String entered, Pattern pattern, String field, List<FieldError> errors) {
    String value = Objects.requireNonNullElse(entered, "").strip();
    if (!pattern.matcher(value).matches()) {
      errors.add(new FieldError(field, "Enter one line of visible characters"));
    }
    return value;
  }

  private static String address(@Nullable String entered, String field, List<FieldError> errors) {
    String address = Objects.requireNonNullElse(entered, "").strip();
    try {
      URI uri = new URI(address);
      if (uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getFragment() == null
          && uri.getScheme().matches("(?i)https?")) {
        return address;
      }
    } catch (URISyntaxException refusedBelow) {
      // with all others
    }
    errors.add(new FieldError(field, "Enter an address such as https://login.example.com/token"));
    return address;
  }
}
