package com.operanttechnologies.mail.dns;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.mail.dns.TxtRecords.Answer.Found;
import com.operanttechnologies.mail.dns.TxtRecords.Answer.Unanswered;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether a domain is the tenant's: only who owns it can publish the record, and each tenant has a
 * record of its own, so that nobody proves a domain with what another one published.
 */
@Component
public class SenderProof {
  private static final int LETTERS = 40;

  private final Tokens tokens;
  private final TxtRecords records;

  public SenderProof(Tokens tokens, TxtRecords records) {
    this.tokens = tokens;
    this.records = records;
  }

  /** What was found. */
  public enum Finding {
    PROVED,
    /** There is no such record yet. */
    MISSING,
    /** There is one, with another text. */
    DIFFERENT,
    /** The DNS did not answer, so that nothing is proved. */
    UNANSWERED
  }

  /** A TXT record to publish. */
  public record Txt(String name, String text) {}

  public Txt wanted(UUID tenant, SenderDomain domain) {
    String mark = HexFormat.of().formatHex(tokens.mark("sender", tenant + " " + domain.name()));
    return new Txt("_operant." + domain.name(), "operant-proof=" + mark.substring(0, LETTERS));
  }

  public Finding check(UUID tenant, SenderDomain domain) {
    Txt wanted = wanted(tenant, domain);
    return switch (records.of(wanted.name())) {
      case Unanswered() -> Finding.UNANSWERED;
      case Found(var texts) when texts.contains(wanted.text()) -> Finding.PROVED;
      case Found(var texts) ->
          texts.stream().anyMatch(text -> text.startsWith("operant-proof="))
              ? Finding.DIFFERENT
              : Finding.MISSING;
    };
  }
}
