package com.operanttechnologies.mail.classification;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.imap.ReportPart;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Delivery status notifications (RFC 3464) and other machine-readable reports (RFC 6522). */
final class DeliveryReport {
  private static final String PART = "message/delivery-status";
  private static final List<String> GOOD_NEWS = List.of("delivered", "relayed", "expanded");

  private DeliveryReport() {}

  static @Nullable Classification read(Evidence evidence) {
    List<Map<String, String>> recipients =
        evidence.mail().reports().stream()
            .filter(part -> part.type().equals(PART))
            .map(ReportPart::text)
            .flatMap(text -> ReportFields.of(text).groups().stream())
            .filter(group -> group.containsKey("action") || group.containsKey("status"))
            .toList();
    if (!recipients.isEmpty()) {
      return worst(recipients);
    }
    String type = evidence.signs().reportType();
    return "disposition-notification".equals(type)
        ? Classification.of(
            InboundKind.REPORT, "A receipt: the mail was shown or deleted (RFC 8098).")
        : null;
  }

  private static Classification worst(List<Map<String, String>> recipients) {
    return recipients.stream()
        .map(DeliveryReport::of)
        .max(Comparator.comparingInt(found -> weight(found.kind())))
        .orElseThrow();
  }

  private static int weight(InboundKind kind) {
    return switch (kind) {
      case BOUNCE_HARD -> 2;
      case BOUNCE_SOFT -> 1;
      default -> 0;
    };
  }

  private static Classification of(Map<String, String> group) {
    String action = word(group.get("action"));
    Status status = Status.ofField(group.get("status"));
    if (action.equals("delayed")) {
      return Classification.of(
          InboundKind.REPORT, "The mail is late: the server that has it still tries (RFC 3464).");
    }
    if (GOOD_NEWS.contains(action)
        || action.isEmpty() && status != null && status.code().startsWith("2")) {
      return Classification.of(InboundKind.REPORT, "The mail was delivered (RFC 3464).");
    }
    Status known = status != null ? status : Status.ofField(group.get("diagnostic-code"));
    Status named = Objects.requireNonNullElseGet(known, () -> new Status("5.0.0"));
    return Classification.bounce(
        named.permanent(),
        "The mail came back: %s (%s, RFC 3464).".formatted(named.words(), named.code()),
        named.code());
  }

  private static String word(@Nullable String value) {
    return value == null ? "" : value.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
  }
}
