package com.operanttechnologies.mail.dns;

import static com.operanttechnologies.mail.SenderCheck.Kind.DKIM;

import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.Txt;
import com.operanttechnologies.mail.dns.TxtRecords.Answer;
import java.util.List;
import java.util.Locale;

/** Whether the public half of a signing key stands in the DNS (RFC 6376, section 3.6.1). */
public final class DkimLookup {
  private final TxtRecords records;

  public DkimLookup(TxtRecords records) {
    this.records = records;
  }

  /** Compares the key that is published with ours, whatever else the record says. */
  public SenderCheck of(Txt ours) {
    return switch (records.of(ours.name())) {
      case Answer.Unanswered() -> SenderCheck.unsure(DKIM, "The DNS did not answer.", null);
      case Answer.Found(List<String> texts) -> judged(ours, texts);
    };
  }

  private static SenderCheck judged(Txt ours, List<String> texts) {
    List<String> keys = texts.stream().map(DkimLookup::key).filter(key -> key != null).toList();
    if (keys.isEmpty()) {
      return SenderCheck.failed(
          DKIM,
          "There is no key at " + ours.name() + ", so receivers cannot check the signature.",
          "Publish this TXT record. Until it is seen, your own key does not sign.",
          ours);
    }
    if (keys.size() > 1) {
      return SenderCheck.failed(
          DKIM, "There are several keys at " + ours.name() + ".", "Leave this one only.", ours);
    }
    if (!keys.getFirst().equals(key(ours.text()))) {
      String what = keys.getFirst().isEmpty() ? "a revoked key" : "another key";
      return SenderCheck.failed(
          DKIM, "There is " + what + " at " + ours.name() + ".", "Replace it with this one.", ours);
    }
    return SenderCheck.passed(DKIM, "The key at " + ours.name() + " is ours.");
  }

  /** The key without spaces, or nothing where the record is none of DKIM. */
  private static @org.jspecify.annotations.Nullable String key(String text) {
    for (String tag : text.split(";")) {
      String[] pair = tag.split("=", 2);
      if (pair.length == 2 && pair[0].strip().toLowerCase(Locale.ROOT).equals("p")) {
        return pair[1].replaceAll("\\s", "");
      }
    }
    return null;
  }
}
