package com.operanttechnologies.mail.inbox;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds the mail that an incoming one belongs to: by the token in the address it was sent to, by
 * the Message-IDs it refers to, or by its sender's running follow-ups.
 */
@Component
class ReplyMatches {
  private static final Pattern TOKEN = Pattern.compile("\\+([a-z2-7]{32})@");

  private static final String BY_ID = "select id, quote_id, contact_id from message where id = :id";

  private static final String BY_REFERENCE =
      """
      select id, quote_id, contact_id from message
      where mime_id in (:ids)
      order by planned_at desc limit 1
      """;

  private static final String BY_SENDER =
      """
      select m.id, m.quote_id, m.contact_id from message m
      join contact on contact.id = m.contact_id
      join enrollment on (enrollment.quote_id = m.quote_id or enrollment.id = m.enrollment_id)
        and enrollment.contact_id = contact.id
      where lower(contact.email) = lower(:sender)
      and enrollment.state in ('active', 'parked', 'paused')
      and m.state in ('accepted', 'in_data', 'unknown')
      and coalesce(cast(:date as timestamptz), now()) >= enrollment.started_at
      order by m.planned_at desc limit 1
      """;

  private final Tenants tenants;
  private final Links links;

  ReplyMatches(Tenants tenants, Links links) {
    this.tenants = tenants;
    this.links = links;
  }

  /** What the mail's address leads to, in whatever tenant; runs its own transaction. */
  Optional<Link> link(InboundMail mail) {
    return Stream.concat(mail.deliveredTo().stream(), mail.to().stream())
        .map(address -> TOKEN.matcher(address.toLowerCase(Locale.ROOT)))
        .filter(Matcher::find)
        .map(found -> links.resolve(found.group(1)))
        .flatMap(Optional::stream)
        .filter(link -> link.purpose() == LinkPurpose.REPLY)
        .findFirst();
  }

  /** The mail that a link of the running tenant's names. */
  Optional<ReplyMatch> ofLink(Link link) {
    return Optional.ofNullable(link.messageId())
        .flatMap(id -> tenants.sql(BY_ID).param("id", id).query(ReplyMatches::match).optional());
  }

  Optional<ReplyMatch> byReference(InboundMail mail) {
    List<String> ids =
        Stream.concat(Stream.ofNullable(mail.inReplyTo()), mail.references().reversed().stream())
            .filter(Objects::nonNull)
            .toList();
    return ids.isEmpty()
        ? Optional.empty()
        : tenants.sql(BY_REFERENCE).param("ids", ids).query(ReplyMatches::match).optional();
  }

  Optional<ReplyMatch> bySender(InboundMail mail) {
    return mail.from() == null
        ? Optional.empty()
        : tenants
            .sql(BY_SENDER)
            .param("sender", mail.from())
            .param("date", mail.date() == null ? null : mail.date().toString())
            .query(ReplyMatches::match)
            .optional();
  }

  private static ReplyMatch match(ResultSet row, int number) throws SQLException {
    return new ReplyMatch(
        row.getObject("id", UUID.class),
        row.getObject("quote_id", UUID.class),
        row.getObject("contact_id", UUID.class));
  }
}
