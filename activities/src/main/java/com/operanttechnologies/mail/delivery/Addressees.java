package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.mime.Mailbox;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whom a mail's header names. Each copy of a quote is an envelope of its own, and all of them show
 * the same customer and the same list of colleagues.
 */
@Component
class Addressees {
  private static final Set<String> WITH_COPIES = Set.of("quote", "quote_copy");

  private static final String OF_QUOTE =
      """
      select contact.name, contact.email, quote.cc
      from quote
      join contact on contact.id = quote.contact_id
      where quote.id = :quote
      """;

  private final Tenants tenants;

  Addressees(Tenants tenants) {
    this.tenants = tenants;
  }

  /** The To and Cc of a header. */
  record Heading(Mailbox to, List<Mailbox> cc) {
    static Heading only(Message message) {
      String name = Objects.requireNonNullElse(message.recipientName(), "");
      return new Heading(new Mailbox(name, message.recipient()), List.of());
    }

    boolean names(String address) {
      return Stream.concat(Stream.of(to), cc.stream())
          .anyMatch(mailbox -> mailbox.address().equalsIgnoreCase(address));
    }
  }

  Heading of(Message message) {
    Heading only = Heading.only(message);
    if (!WITH_COPIES.contains(message.kind())) {
      return only;
    }
    return tenants
        .sql(OF_QUOTE)
        .param("quote", message.about().quote())
        .query((row, _) ->
            new Heading(
                new Mailbox(row.getString("name"), row.getString("email")),
                Stream.of((String[]) row.getArray("cc").getArray()).map(Mailbox::of).toList()))
        .optional()
        .filter(heading -> heading.names(message.recipient()))
        .orElse(only);
  }
}
