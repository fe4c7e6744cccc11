package com.operanttechnologies.quote.imprint;

import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.tenant.Brand;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisation.Picture;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The imprints of printed papers; inside the tenant's transaction. */
@Component
public class Imprints {
  private static final String BRAND =
      """
      with known as (
        select id from brand
        where accent = :accent
        and phone is not distinct from :phone
        and website is not distinct from :website
        and logo is not distinct from :logo
        and logo_type is not distinct from :type
        limit 1),
      added as (
        insert into brand (tenant_id, accent, phone, website, logo, logo_type)
        select :tenant, :accent, :phone, :website, :logo, :type
        where not exists (select from known)
        returning id)
      select id from known union all select id from added
      """;

  private static final String KEEP =
      "update document set brand_id = :brand, locale = :locale, dated = :dated where id = :document";

  /* what was sent goes before what was printed at acceptance */
  private static final String OF_VERSION =
      """
      select brand.*, document.locale, document.dated
      from document
      join brand on brand.tenant_id = document.tenant_id and brand.id = document.brand_id
      where document.version_id = :version
      order by document.kind = 'quote' desc
      limit 1
      """;

  private final Tenants tenants;
  private final Organisations organisations;

  Imprints(Tenants tenants, Organisations organisations) {
    this.tenants = tenants;
    this.organisations = organisations;
  }

  /** Keeps how a document was printed, for as long as the document. */
  public void keep(UUID document, Imprint imprint) {
    tenants
        .sql(KEEP)
        .param("document", document)
        .param("brand", kept(imprint.brand()))
        .param("locale", imprint.locale().toLanguageTag())
        .param("dated", imprint.dated())
        .update();
  }

  private UUID kept(Brand brand) {
    Picture logo = brand.logo();
    return tenants
        .sql(BRAND)
        .param("accent", brand.accent())
        .param("phone", brand.phone())
        .param("website", brand.website())
        .param("logo", logo == null ? null : logo.bytes())
        .param("type", logo == null ? null : logo.type())
        .query(UUID.class)
        .single();
  }

  /** How the version was printed; empty while it is not. */
  public Optional<Imprint> of(UUID version) {
    return tenants
        .sql(OF_VERSION)
        .param("version", version)
        .query((row, _) -> imprint(row))
        .optional();
  }

  /** How a version would be printed now. */
  public Imprint today(QuoteVersion version, Locale locale) {
    Organisation organisation = organisations.current();
    Instant dated = version.sentAt() == null ? tenants.now() : version.sentAt();
    return new Imprint(
        organisation.brand(), locale, dated.atZone(organisation.zone()).toLocalDate());
  }

  /** The organisation as it looks on that version: as printed, else as it looks today. */
  public Organisation seller(UUID version) {
    Organisation today = organisations.current();
    return of(version).map(Imprint::brand).map(today::wearing).orElse(today);
  }

  private static Imprint imprint(ResultSet row) throws SQLException {
    return new Imprint(
        new Brand(
            row.getString("accent"), logo(row), row.getString("phone"), row.getString("website")),
        Locale.forLanguageTag(row.getString("locale")),
        row.getObject("dated", LocalDate.class));
  }

  private static @Nullable Picture logo(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("logo");
    return bytes == null ? null : new Picture(bytes, row.getString("logo_type"));
  }
}
