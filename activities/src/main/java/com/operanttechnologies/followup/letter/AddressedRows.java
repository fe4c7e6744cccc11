package com.operanttechnologies.followup.letter;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.followup.letter.Addressed.House;
import com.operanttechnologies.followup.letter.Addressed.Line;
import com.operanttechnologies.followup.letter.Addressed.Offer;
import com.operanttechnologies.followup.letter.Addressed.Person;
import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.mail.layout.Why;
import com.operanttechnologies.mail.layout.Worth;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a follow-up may say. */
@Component
class AddressedRows {
  private static final String FIND =
      """
      select contact.name, contact.company, contact.email, contact.phone,
        contact.time_zone, contact.locale, contact.basis,
        quote.id as quote_id, quote.number,
        version.id as version_id, version.title, version.currency, version.valid_until,
        (version.totals -> 'dueFirst' ->> 'gross')::numeric as due_first,
        coalesce((version.totals -> 'month' ->> 'gross')::numeric, 0) as month,
        coalesce((version.totals -> 'quarter' ->> 'gross')::numeric, 0) as quarter,
        coalesce((version.totals -> 'year' ->> 'gross')::numeric, 0) as year,
        member.name as owner_name, member.email as owner_email
      from contact
      left join quote on quote.id = cast(:quote as uuid)
      left join lateral (
        select * from quote_version each
        where each.quote_id = quote.id and (each.state = 'sent' or :any)
        order by each.state = 'sent' desc, each.version desc
        limit 1) version on true
      left join member on member.id = quote.owner_id and member.state = 'active'
      where contact.id = coalesce(cast(:contact as uuid), (
        select contact_id from quote customer where customer.id = cast(:quote as uuid)))
      and (version.id is not null or cast(:quote as uuid) is null)
      """;

  private static final String LINES =
      """
      select description, quantity, net from quote_line
      where version_id = :version and not optional
      order by position
      """;

  private final Tenants tenants;
  private final Organisations organisations;

  AddressedRows(Tenants tenants, Organisations organisations) {
    this.tenants = tenants;
    this.organisations = organisations;
  }

  /** Empty when there is a quote and it is not open any more. */
  Optional<Addressed> find(@Nullable UUID quote, UUID contact) {
    return find(quote, contact, false);
  }

  /** The quote's customer and its newest version, whatever became of it: for a preview. */
  Optional<Addressed> newest(UUID quote) {
    return find(quote, null, true);
  }

  private Optional<Addressed> find(@Nullable UUID quote, @Nullable UUID contact, boolean any) {
    Organisation organisation = organisations.current();
    return tenants
        .sql(FIND)
        .param("quote", quote)
        .param("contact", contact)
        .param("any", any)
        .query((row, _) -> addressed(row, organisation))
        .optional();
  }

  private Addressed addressed(ResultSet row, Organisation organisation) throws SQLException {
    String zone = row.getString("time_zone");
    String locale = row.getString("locale");
    return new Addressed(
        new Person(
            row.getString("name"),
            row.getString("company"),
            row.getString("email"),
            row.getString("phone")),
        offer(row),
        seller(row, organisation),
        new House(
            organisation.nameOnPaper(),
            organisation.postalAddress(),
            new AccentColour(organisation.accent())),
        why(row),
        locale == null ? organisation.locale() : Locale.forLanguageTag(locale),
        zone == null ? organisation.zone() : ZoneId.of(zone));
  }

  private static Why why(ResultSet row) throws SQLException {
    if (row.getObject("quote_id") != null) {
      return Why.QUOTE;
    }
    String basis = row.getString("basis");
    return switch (basis == null ? Basis.NONE : Basis.ofCode(basis)) {
      case CUSTOMER -> Why.CUSTOMER;
      case CONSENT -> Why.CONSENT;
      case REQUESTED, NONE -> Why.REQUESTED; // without any basis no mail leaves
    };
  }

  private @Nullable Offer offer(ResultSet row) throws SQLException {
    UUID version = row.getObject("version_id", UUID.class);
    if (version == null) {
      return null;
    }
    return new Offer(
        row.getObject("quote_id", UUID.class),
        version,
        row.getString("number"),
        row.getString("title"),
        row.getString("currency"),
        new Worth(
            row.getBigDecimal("due_first"),
            row.getBigDecimal("month"),
            row.getBigDecimal("quarter"),
            row.getBigDecimal("year")),
        row.getObject("valid_until", LocalDate.class),
        lines(version));
  }

  private List<Line> lines(UUID version) {
    return tenants
        .sql(LINES)
        .param("version", version)
        .query((row, _) ->
            new Line(
                row.getString("description"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("net")))
        .list();
  }

  /** Who owns the quote; without an owner the organisation itself writes. */
  private static Person seller(ResultSet row, Organisation organisation) throws SQLException {
    String owner = row.getString("owner_name");
    return new Person(
        first(owner, organisation.senderName(), organisation.name()),
        organisation.name(),
        first(row.getString("owner_email"), organisation.email()),
        organisation.phone());
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (String text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }
}
