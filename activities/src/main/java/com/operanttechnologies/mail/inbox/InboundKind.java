package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.mail.imap.InboundMail;
import java.util.Locale;
import java.util.Set;

/** What an incoming mail is; only a reply stops anything. */
enum InboundKind {
  /** A person has answered. */
  REPLY,
  /** A machine has answered (RFC 3834). */
  AUTO,
  /** A delivery status or an abuse report (RFC 6522). */
  REPORT;

  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

  static InboundKind of(InboundMail mail) {
    if (mail.signs().reportType() != null || "multipart/report".equals(mail.signs().mediaType())) {
      return REPORT;
    }
    String precedence = mail.signs().precedence();
    boolean auto =
        mail.signs().fromMachine()
            || mail.signs().autoreply() != null
            || precedence != null && BULK.contains(precedence);
    return auto ? AUTO : REPLY;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
