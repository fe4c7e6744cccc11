package com.operanttechnologies.mail.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Mail that machines write to machines about a mail: {@code multipart/report} (RFC 6522). */
record Report(SandboxMail original, OriginalMail mail, Instant now, String id) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.US).withZone(ZoneOffset.UTC);

  /** A delivery status notification (RFC 3464). */
  byte[] bounce(String to) {
    String human =
        "Your message could not be delivered to %s: there is no such mailbox (5.1.1).\n"
            .formatted(original.envelopeTo());
    String status =
        """
        Reporting-MTA: dns; %s
        Arrival-Date: %s

        Final-Recipient: rfc822; %s
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 <%s> no such mailbox
        Last-Attempt-Date: %s
        """
            .formatted(
                domain(),
                DATE.format(original.receivedAt()),
                original.envelopeTo(),
                original.envelopeTo(),
                DATE.format(now));
    return report(
        "Mail Delivery System <mailer-daemon@" + domain() + ">",
        to,
        "Undelivered mail returned to sender",
        "delivery-status",
        human,
        status);
  }

  /** An abuse report (RFC 5965). */
  byte[] complaint(String to) {
    String human =
        "This is an abuse report: %s marked a message as spam.\n".formatted(original.envelopeTo());
    String status =
        """
        Feedback-Type: abuse
        User-Agent: Operant-Sandbox/1
        Version: 1
        Original-Mail-From: <%s>
        Original-Rcpt-To: <%s>
        Arrival-Date: %s
        Reporting-MTA: dns; %s
        Incidents: 1
        """
            .formatted(
                original.envelopeFrom(),
                original.envelopeTo(),
                DATE.format(original.receivedAt()),
                domain());
    return report(
        "Feedback loop <feedback@" + domain() + ">",
        to,
        "Abuse report",
        "feedback-report",
        human,
        status);
  }

  private byte[] report(
      String from, String to, String subject, String kind, String human, String status) {
    String text =
        """
        From: %s
        To: <%s>
        Subject: %s
        Date: %s
        Message-ID: %s
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=%s;
         boundary="=_report"

        --=_report
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: 8bit

        %s
        --=_report
        Content-Type: message/%s

        %s
        --=_report
        Content-Type: text/rfc822-headers

        %s
        --=_report--
        """
            .formatted(
                from, to, subject, DATE.format(now), id, kind, human, kind, status, headerUtf8());
    return text.replaceAll("\r\n|\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The header as text again: its bytes may be UTF-8 addresses. */
  private String headerUtf8() {
    return new String(mail.header().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  private String domain() {
    return original.envelopeTo().substring(original.envelopeTo().lastIndexOf('@') + 1);
  }
}
