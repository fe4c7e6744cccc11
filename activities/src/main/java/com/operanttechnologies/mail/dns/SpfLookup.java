package com.operanttechnologies.mail.dns;

import static com.operanttechnologies.mail.SenderCheck.Kind.SPF;

import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.Txt;
import com.operanttechnologies.mail.dns.TxtRecords.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a domain lets the relay send for it (RFC 7208), as far as that can be said: a relay may
 * send on from addresses that nobody but its provider knows.
 */
public final class SpfLookup {
  private static final int MOST_QUESTIONS = 10;
  private static final String SILENT = "The DNS did not answer.";

  private final TxtRecords records;

  public SpfLookup(TxtRecords records) {
    this.records = records;
  }

  /** What the records say together. */
  private static final class Walk {
    private final Set<String> seen = new HashSet<>();
    private long questions;
    private boolean silent;
    private @Nullable String covers;
  }

  /**
   * @param relay empty where no relay is configured
   */
  public SenderCheck of(String domain, Optional<RelayIdentity> relay) {
    Answer answer = records.of(domain);
    if (!(answer instanceof Answer.Found(List<String> texts))) {
      return SenderCheck.unsure(SPF, SILENT, null);
    }
    List<String> own = texts.stream().filter(SpfRecord::isOne).toList();
    if (own.isEmpty()) {
      return SenderCheck.failed(
          SPF,
          domain + " has no SPF record.",
          "Publish this TXT record where your domain's DNS is kept.",
          new Txt(domain, wanted(relay)));
    }
    if (own.size() > 1) {
      return SenderCheck.failed(
          SPF,
          domain + " has " + own.size() + " SPF records, so receivers take none of them.",
          "Put them together into one.",
          null);
    }
    return read(domain, SpfRecord.of(own.getFirst()), own.getFirst(), relay);
  }

  private SenderCheck read(
      String domain, SpfRecord record, String text, Optional<RelayIdentity> relay) {
    if (record.letsEverybody()) {
      return SenderCheck.failed(
          SPF, "The record lets everybody send for " + domain + ".", "End it with ~all.", null);
    }
    Walk walk = new Walk();
    walk(domain, record, relay, walk);
    if (walk.questions > MOST_QUESTIONS) {
      return SenderCheck.failed(
          SPF,
          "The record asks " + walk.questions + " further questions; receivers stop after ten.",
          "Take out what is not used any more.",
          null);
    }
    return walk.covers == null
        ? notCovered(domain, text, relay, walk.silent)
        : SenderCheck.passed(SPF, walk.covers);
  }

  private void walk(String domain, SpfRecord record, Optional<RelayIdentity> relay, Walk walk) {
    walk.seen.add(domain);
    walk.questions += record.questions();
    relay.ifPresent(it -> judge(record, it, walk));
    for (String next : record.further()) {
      if (walk.questions <= MOST_QUESTIONS && walk.seen.add(next)) {
        switch (records.of(next)) {
          case Answer.Unanswered() -> walk.silent = true;
          case Answer.Found(List<String> texts) ->
              texts.stream()
                  .filter(SpfRecord::isOne)
                  .findFirst()
                  .ifPresent(found -> walk(next, SpfRecord.of(found), relay, walk));
        }
      }
    }
  }

  private static void judge(SpfRecord record, RelayIdentity relay, Walk walk) {
    boolean address =
        record.blocks().stream()
            .flatMap(block -> AddressBlock.of(block).stream())
            .anyMatch(block -> relay.addresses().stream().anyMatch(block::holds));
    Optional<String> include = record.further().stream().filter(relay::isOf).findFirst();
    if (include.isPresent()) {
      walk.covers = "The record includes " + include.get() + ", which stands for the relay.";
    } else if (address && relay.include() == null && walk.covers == null) {
      walk.covers = "The record names the address of the relay " + relay.host() + ".";
    }
  }

  private static SenderCheck notCovered(
      String domain, String text, Optional<RelayIdentity> relay, boolean silent) {
    String include = relay.map(RelayIdentity::include).orElse(null);
    if (silent || relay.isEmpty()) {
      return SenderCheck.unsure(
          SPF, silent ? SILENT : "There is a record, but no relay is configured.", null);
    }
    if (include == null) {
      return SenderCheck.unsure(
          SPF,
          "There is a record; whether it covers the relay "
              + relay.get().host()
              + " cannot be said from here.",
          "If the relay's provider asks for an include, add it.");
    }
    return SenderCheck.failed(
        SPF,
        "The record does not include "
            + include
            + ", so receivers may refuse what the relay sends.",
        "Add the include to the record.",
        new Txt(domain, with(text, include)));
  }

  private static String with(String text, String include) {
    Matcher end = Pattern.compile("(?i)\\s+[?~-]?all\\s*$").matcher(text);
    int at = end.find() ? end.start() : text.length();
    return text.substring(0, at) + " include:" + include + text.substring(at);
  }

  private static String wanted(Optional<RelayIdentity> relay) {
    String term =
        relay
            .map(it -> it.include() == null ? "a:" + it.host() : "include:" + it.include())
            .orElse("mx");
    return "v=spf1 " + term + " ~all";
  }
}
