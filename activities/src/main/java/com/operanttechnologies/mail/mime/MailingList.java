package com.operanttechnologies.mail.mime;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The stream a mail belongs to and the way out of it (RFC 2919, RFC 2369, RFC 8058).
 *
 * @param id dotted name, for example {@code follow-ups.acme-sails.example}
 * @param unsubscribe HTTPS; plain HTTP only on a loopback host, where no mailbox provider reads it
 * @param mailto optional {@code mailto:} address for the same
 */
public record MailingList(String id, URI unsubscribe, @Nullable URI mailto) {
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
  private static final int LONGEST_URI = 900;

  public MailingList {
    FieldCheck.line("List-Id", id);
    if (id.length() > 250 || !DOTTED.matcher(id).matches()) {
      throw new UnsendableMail("List-Id", "must be a dotted name");
    }
    if (!encrypted(unsubscribe)) {
      throw new UnsendableMail("List-Unsubscribe", "must be an https address");
    }
    if (mailto != null && !"mailto".equalsIgnoreCase(mailto.getScheme())) {
      throw new UnsendableMail("List-Unsubscribe", "has a mailto part that is none");
    }
    if (header(unsubscribe, mailto).length() > LONGEST_URI) {
      throw new UnsendableMail("List-Unsubscribe", "is too long for one line");
    }
  }

  private static boolean encrypted(URI uri) {
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    boolean loopback = host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    return !host.isEmpty()
        && ("https".equalsIgnoreCase(uri.getScheme())
            || loopback && "http".equalsIgnoreCase(uri.getScheme()));
  }

  String unsubscribeHeader() {
    return header(unsubscribe, mailto);
  }

  private static String header(URI unsubscribe, @Nullable URI mailto) {
    String first = "<" + unsubscribe.toASCIIString() + ">";
    return mailto == null ? first : first + ",\r\n <" + mailto.toASCIIString() + ">";
  }
}
