package com.operanttechnologies.contact.jdbc;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.Contact;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How a contact stands in its table. */
public final class ContactRows {
  static final String INSERT =
      """
      insert into contact (tenant_id, email, name, company, address, vat_id, phone, time_zone, locale,
        country, external_ref, email_hash)
      values (:tenant, :email, :name, :company, :address, :vatId, :phone, :timeZone, :locale,
        :country, :externalRef, :hash)
      on conflict (tenant_id, lower(email)) do update
      set name = excluded.name,
        company = coalesce(excluded.company, contact.company),
        address = coalesce(excluded.address, contact.address),
        vat_id = coalesce(excluded.vat_id, contact.vat_id),
        phone = coalesce(excluded.phone, contact.phone),
        time_zone = coalesce(excluded.time_zone, contact.time_zone),
        locale = coalesce(excluded.locale, contact.locale),
        country = coalesce(excluded.country, contact.country),
        external_ref = coalesce(excluded.external_ref, contact.external_ref),
        updated_at = now()
      returning *
      """;

  static final String UPDATE =
      """
      update contact
      set email = :email, name = :name, company = :company, address = :address, vat_id = :vatId,
        phone = :phone, time_zone = :timeZone, locale = :locale, country = :country,
        external_ref = :externalRef, email_hash = :hash, updated_at = now()
      where id = :id
      returning *
      """;

  static final String SET_BASIS =
      """
      update contact
      set basis = :basis, basis_source = :source, basis_at = now(), updated_at = now()
      where id = :id
      """;

  static final String FIND = "select * from contact where id = :id";

  static final String FIND_BY_EMAIL = "select * from contact where email_key = lower(:email)";

  static final String SEARCH =
      """
      select * from contact
      where (:words = '' or strpos(lower(name || ' ' || email || ' ' || coalesce(company, '')), lower(:words)) > 0)
      and (:after::uuid is null
        or (lower(name), id) > (select lower(name), id from contact where id = :after::uuid))
      order by lower(name), id
      limit :most
      """;

  private ContactRows() {}

  /** The contact of a row that has all columns. */
  public static Contact contact(ResultSet row, int number) throws SQLException {
    return new Contact(
        row.getObject("id", UUID.class),
        row.getString("email"),
        row.getString("name"),
        row.getString("company"),
        row.getString("address"),
        row.getString("vat_id"),
        row.getString("phone"),
        row.getString("time_zone"),
        row.getString("locale"),
        row.getString("country"),
        row.getString("external_ref"),
        Basis.ofCode(row.getString("basis")),
        row.getString("basis_source"),
        row.getTimestamp("basis_at").toInstant(),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }
}
