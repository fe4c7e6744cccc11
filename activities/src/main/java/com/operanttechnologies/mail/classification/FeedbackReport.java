package com.operanttechnologies.mail.classification;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.imap.ReportPart;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports of mailbox providers that a recipient marked a mail as unwanted (RFC 5965). */
final class FeedbackReport {
  private static final String PART = "message/feedback-report";
  /* "not-spam" takes a complaint back, "auth-failure" is about DKIM: neither is a complaint. */
  private static final Set<String> UNWANTED = Set.of("abuse", "fraud", "virus", "other", "opt-out");

  private FeedbackReport() {}

  static @Nullable Classification read(Evidence evidence) {
    Optional<String> report =
        evidence.mail().reports().stream()
            .filter(part -> part.type().equals(PART))
            .map(ReportPart::text)
            .findFirst();
    if (report.isEmpty() || !"multipart/report".equals(evidence.signs().mediaType())) {
      return null;
    }
    String type = ReportFields.of(report.get()).first("feedback-type");
    String named = type == null ? "abuse" : type.toLowerCase(Locale.ROOT);
    return UNWANTED.contains(named)
        ? Classification.of(
            InboundKind.COMPLAINT,
            "The recipient has marked a mail as unwanted: a feedback report of their provider"
                + " says so (RFC 5965).")
        : Classification.of(
            InboundKind.REPORT, "A provider's feedback report that is no complaint.");
  }
}
