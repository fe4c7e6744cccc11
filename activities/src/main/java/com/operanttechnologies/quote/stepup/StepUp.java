package com.operanttechnologies.quote.stepup;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.recipient.Recipient;
import com.operanttechnologies.tenant.Tenants;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks for a code by mail before a decision, where the organisation wants it: whoever only has the
 * link, by being forwarded it or by scanning mails, cannot decide then. A program that fills in
 * forms gives itself away where no hand was on the page, and cannot read the customer's mail.
 */
@Component
public class StepUp {
  /** How long a code is good. */
  public static final int MINUTES = 10;

  /** How often a code can be typed. */
  static final int TRIES = 5;

  /** How many codes a link can ask for in an hour. */
  static final int CODES = 5;

  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String RULE = "select step_up from tenant where tenant_id = :tenant";

  /* Whoever reads a forwarded link is seen too: only the first person's look makes a browser known. */
  private static final String ELSEWHERE =
      """
      select seen.user_agent is distinct from :userAgent and seen.network is distinct from :network
      from quote_view seen
      join link on link.id = seen.link_id
      where seen.link_id = :link and seen.label = 'human'
      and seen.at >= coalesce(link.renewed_at, '-infinity')
      order by seen.at limit 1
      """;

  private final Tenants tenants;
  private final Tokens tokens;
  private final Networks networks;
  private final CodeTable codes;
  private final CodeMails mails;

  StepUp(Tenants tenants, Tokens tokens, Networks networks, CodeTable codes, CodeMails mails) {
    this.tenants = tenants;
    this.tokens = tokens;
    this.networks = networks;
    this.codes = codes;
    this.mails = mails;
  }

  public StepUpRule rule() {
    return tenants
        .sql(RULE)
        .query(String.class)
        .optional()
        .flatMap(StepUpRule::find)
        .orElse(StepUpRule.WHEN_FORWARDED);
  }

  public void setRule(StepUpRule rule) {
    tenants
        .sql("update tenant set step_up = :rule, updated_at = now() where tenant_id = :tenant")
        .param("rule", rule.code())
        .update();
  }

  /**
   * What is still missing before this sender may decide on the version; empty if nothing is. A
   * right code is spent in the running transaction.
   */
  public Optional<CodeWanted> missing(
      Link link, Quote quote, QuoteVersion version, Recipient recipient, Sender sender) {
    if (!applies(link, sender)) {
      return Optional.empty();
    }
    UUID challenge = id(sender.challenge());
    String code = sender.code() == null ? "" : sender.code().replaceAll("\\D", "");
    if (challenge == null || code.isEmpty()) {
      return Optional.of(mailed(link, quote, version, recipient));
    }
    Optional<CodeTable.Tried> tried = codes.tried(challenge, link.id(), version.id(), TRIES);
    if (tried.isEmpty()) {
      return Optional.of(new CodeWanted(null, recipient.email(), CodeWanted.Why.USED_UP));
    }
    if (!MessageDigest.isEqual(tried.get().hash(), hash(challenge, code))) {
      return Optional.of(new CodeWanted(challenge, recipient.email(), CodeWanted.Why.WRONG));
    }
    codes.use(challenge);
    return Optional.empty();
  }

  private boolean applies(Link link, Sender sender) {
    return switch (rule()) {
      case NEVER -> false;
      case WHEN_FORWARDED -> sender.handless() || isFromElsewhere(link, sender);
      case ALWAYS -> true;
    };
  }

  private boolean isFromElsewhere(Link link, Sender sender) {
    return tenants
        .sql(ELSEWHERE)
        .param("link", link.id())
        .param("userAgent", sender.userAgent(), java.sql.Types.VARCHAR)
        .param("network", networks.mark(sender.ip()), java.sql.Types.BINARY)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private CodeWanted mailed(Link link, Quote quote, QuoteVersion version, Recipient recipient) {
    if (codes.recent(link.id()) >= CODES) {
      return new CodeWanted(null, recipient.email(), CodeWanted.Why.TOO_MANY);
    }
    UUID id = UUID.randomUUID();
    String code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    codes.add(id, link.id(), version.id(), hash(id, code), MINUTES);
    mails.plan(quote, recipient, code);
    return new CodeWanted(id, recipient.email(), CodeWanted.Why.MAILED);
  }

  private byte[] hash(UUID challenge, String code) {
    return tokens.mark("code", challenge + "/" + code);
  }

  private static @Nullable UUID id(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
