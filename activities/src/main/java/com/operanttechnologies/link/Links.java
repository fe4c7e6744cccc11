package com.operanttechnologies.link;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The links of a tenant. Their tokens are derived each time they are asked for and never stored.
 * Everything but {@link #resolve} runs inside the tenant's transaction.
 */
public interface Links {

  /** Where the contact sees the quote; the same address each time until it is renewed. */
  String quote(UUID quoteId, UUID contactId);

  /** Where the contact ends follow-ups. */
  String unsubscribe(UUID contactId);

  /** Where the contact sees their own numbers; the same address each time until it is renewed. */
  String dashboard(UUID contactId);

  /** The link to the contact's numbers, if one was handed out. */
  Optional<Link> dashboardOf(UUID contactId);

  /**
   * The token that ties an answer to the mail: 32 letters and digits that survive lower-casing. For
   * the transaction that has locked the mail, when it is needed there.
   */
  Supplier<String> reply(UUID messageId);

  /** What the token leads to; runs its own transaction. Empty for what was never handed out. */
  Optional<Link> resolve(String token);

  /** The links that were handed out for the quote. */
  List<Link> ofQuote(UUID quoteId);

  /** The link's token is true no longer. */
  void revoke(UUID linkId);

  /** A new token in place of the old one, revoked or not. */
  void renew(UUID linkId);
}
