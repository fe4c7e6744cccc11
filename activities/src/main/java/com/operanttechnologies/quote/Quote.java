package com.operanttechnologies.quote;

import com.operanttechnologies.quote.recipient.Recipient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quote with the version that counts now: the draft being written, else the newest one.
 *
 * @param sequence follow-up sequence; absent: the organisation's default
 * @param recipients of the version that counts now, beside the customer
 */
public record Quote(
    UUID id,
    String number,
    UUID contact,
    @Nullable UUID owner,
    @Nullable UUID sequence,
    boolean followUp,
    List<String> cc,
    Instant createdAt,
    QuoteVersion current,
    List<Recipient> recipients) {

  public Quote {
    cc = List.copyOf(cc);
    recipients = List.copyOf(recipients);
  }

  public QuoteState state() {
    return current.state();
  }

  public Quote with(QuoteVersion version) {
    return new Quote(
        id, number, contact, owner, sequence, followUp, cc, createdAt, version, recipients);
  }
}
