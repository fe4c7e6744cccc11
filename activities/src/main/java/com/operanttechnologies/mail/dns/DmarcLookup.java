package com.operanttechnologies.mail.dns;

import static com.operanttechnologies.mail.SenderCheck.Kind.DMARC;

import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.Txt;
import com.operanttechnologies.mail.dns.TxtRecords.Answer;
import java.util.List;
import java.util.Optional;

/** Finds a domain's DMARC policy: its own, else that of the nearest domain above it. */
public final class DmarcLookup {
  private static final int MOST_QUESTIONS = 6;

  private final TxtRecords records;

  public DmarcLookup(TxtRecords records) {
    this.records = records;
  }

  /** What was found. */
  public record Finding(SenderCheck check, Optional<DmarcPolicy> policy) {
    static Finding of(SenderCheck check) {
      return new Finding(check, Optional.empty());
    }
  }

  public Finding of(String domain) {
    String at = domain;
    for (int asked = 0; asked < MOST_QUESTIONS && at.contains("."); asked++) {
      switch (records.of("_dmarc." + at)) {
        case Answer.Unanswered() -> {
          return Finding.of(SenderCheck.unsure(DMARC, "The DNS did not answer.", null));
        }
        case Answer.Found(List<String> texts) -> {
          List<String> found = texts.stream().filter(DmarcPolicy::isOne).toList();
          if (!found.isEmpty()) {
            return judged(domain, at, found);
          }
        }
      }
      at = at.substring(at.indexOf('.') + 1);
    }
    return Finding.of(
        SenderCheck.failed(
            DMARC,
            domain + " has no DMARC record, which large mailbox providers ask for.",
            "Publish this TXT record; it changes nothing about how your mail is treated.",
            new Txt("_dmarc." + domain, "v=DMARC1; p=none")));
  }

  private static Finding judged(String domain, String at, List<String> found) {
    String name = "_dmarc." + at;
    Optional<DmarcPolicy> policy =
        found.size() == 1
            ? DmarcPolicy.of(at, found.getFirst(), !at.equals(domain))
            : Optional.empty();
    return policy
        .map(it ->
            new Finding(
                SenderCheck.passed(
                    DMARC, name + " asks for “" + it.policy() + "” where mail fails."),
                policy))
        .orElseGet(() ->
            Finding.of(
                SenderCheck.failed(
                    DMARC,
                    found.size() > 1
                        ? "There are several DMARC records at " + name + ": receivers take none."
                        : "The DMARC record at " + name + " names no policy.",
                    "Leave one record with p=none, p=quarantine or p=reject.",
                    null)));
  }
}
