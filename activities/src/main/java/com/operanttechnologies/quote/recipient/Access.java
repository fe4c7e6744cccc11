package com.operanttechnologies.quote.recipient;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteState;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.letter.QuoteMails;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who can open the quote, who has, and the seller's hand on their links. */
@Component
public class Access {
  private static final String LOOKS =
      """
      select count(*) filter (where label = 'human') as human,
        count(*) filter (where label = 'machine') as machine,
        count(*) filter (where label = 'unknown') as unknown,
        max(at) filter (where label = 'human') as read_at, max(at) as opened_at
      from quote_view where link_id = :link
      """;

  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final Recipients recipients;
  private final Links links;
  private final QuoteMails mails;
  private final Timeline timeline;

  Access(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      Recipients recipients,
      Links links,
      QuoteMails mails,
      Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.recipients = recipients;
    this.links = links;
    this.mails = mails;
    this.timeline = timeline;
  }

  /**
   * One person's access.
   *
   * @param url absent: there is no link yet, or it was revoked
   * @param signedAt of one of several signatures on the version in view
   * @param looks by people, machines, and who can say
   */
  public record Entry(
      Recipient recipient,
      @Nullable String url,
      boolean revoked,
      @Nullable Instant signedAt,
      @Nullable Recommendation recommendation,
      Looks looks) {}

  /** How often the link was opened, and when last. */
  public record Looks(
      int human, int machine, int unknown, @Nullable Instant readAt, @Nullable Instant openedAt) {
    static final Looks NONE = new Looks(0, 0, 0, null, null);
  }

  /** Everybody on the version that the customer sees, else on the one being written. */
  public List<Entry> of(UUID tenant, UUID id) {
    return tenants.as(tenant, () -> ofHere(quotes.here(id)));
  }

  private List<Entry> ofHere(Quote quote) {
    QuoteVersion version = versions.published(quote.id()).orElse(quote.current());
    Round round = recipients.round(quote, version);
    List<Link> handedOut = links.ofQuote(quote.id());
    return round.recipients().stream()
        .map(each -> entry(quote, each, round, link(handedOut, each.contact())))
        .toList();
  }

  private static Optional<Link> link(List<Link> links, UUID contact) {
    return links.stream().filter(link -> contact.equals(link.contactId())).findFirst();
  }

  private Entry entry(Quote quote, Recipient each, Round round, Optional<Link> link) {
    boolean revoked = link.filter(Link::revoked).isPresent();
    return new Entry(
        each,
        link.isEmpty() || revoked ? null : links.quote(quote.id(), each.contact()),
        revoked,
        round.signature(each.contact()).map(Signature::at).orElse(null),
        round.recommendations().stream()
            .filter(said -> said.contact().equals(each.contact()))
            .findFirst()
            .orElse(null),
        link.map(this::looks).orElse(Looks.NONE));
  }

  private Looks looks(Link link) {
    return tenants
        .sql(LOOKS)
        .param("link", link.id())
        .query((row, _) ->
            new Looks(
                row.getInt("human"),
                row.getInt("machine"),
                row.getInt("unknown"),
                instant(row.getObject("read_at", OffsetDateTime.class)),
                instant(row.getObject("opened_at", OffsetDateTime.class))))
        .single();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** The recipient's link leads nowhere from now on. */
  public void revoke(UUID tenant, UUID id, UUID contact, Actor actor) {
    tenants.run(
        tenant,
        () -> {
          Quote quote = quotes.locked(id);
          Recipient recipient = recipient(quote, contact);
          links.revoke(handedOut(quote, contact).id());
          timeline.add(id, "link_revoked", actor, Map.of("name", recipient.name()));
        });
  }

  /**
   * A new link in place of the recipient's old one, which leads nowhere from now on.
   *
   * @param mail whether it is mailed to the recipient
   * @return the new address
   * @throws Conflict if it shall be mailed and the quote is not open
   */
  public String replace(UUID tenant, UUID id, UUID contact, boolean mail, Actor actor) {
    return tenants.as(tenant, () -> replaceHere(quotes.locked(id), contact, mail, actor));
  }

  private String replaceHere(Quote quote, UUID contact, boolean mail, Actor actor) {
    Recipient recipient = recipient(quote, contact);
    links.renew(handedOut(quote, contact).id());
    timeline.add(quote.id(), "link_replaced", actor, Map.of("name", recipient.name()));
    if (mail) {
      QuoteVersion version =
          versions
              .published(quote.id())
              .filter(published -> published.state() instanceof QuoteState.Sent)
              .orElseThrow(() -> new Conflict("Only an open quote can be mailed again."));
      mails.again(quote, version, recipient);
    }
    return links.quote(quote.id(), contact);
  }

  private Recipient recipient(Quote quote, UUID contact) {
    QuoteVersion version = versions.published(quote.id()).orElse(quote.current());
    return recipients.of(quote, version).stream()
        .filter(each -> each.contact().equals(contact))
        .findFirst()
        .orElseThrow(() -> new NotFound("The recipient"));
  }

  private Link handedOut(Quote quote, UUID contact) {
    return link(links.ofQuote(quote.id()), contact)
        .orElseThrow(() -> new Conflict("This recipient has got no link yet."));
  }
}
