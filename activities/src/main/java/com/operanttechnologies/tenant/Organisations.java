package com.operanttechnologies.tenant;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Organisation.Picture;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The settings of each tenant; inside the tenant's transaction. */
@Component
public class Organisations {
  private static final String UPDATE =
      """
      update tenant set name = :name, legal_name = :legalName, postal_address = :postalAddress,
        vat_id = :vatId, email = :email, phone = :phone, website = :website, time_zone = :zone,
        locale = :locale, currency = :currency, accent = :accent, default_terms = :terms,
        validity_days = :validity, window_days = :days, window_from = :from,
        window_until = :until, sender_name = :senderName, sender_email = :senderEmail,
        sender_domain_proved_at = case
          when lower(split_part(sender_email, '@', 2)) = lower(split_part(:senderEmail, '@', 2))
          then sender_domain_proved_at end,
        updated_at = now()
      where tenant_id = :tenant
      """;

  private final Tenants tenants;
  private final Routing routing;

  public Organisations(Tenants tenants, Routing routing) {
    this.tenants = tenants;
    this.routing = routing;
  }

  /** Makes a tenant with this name and answers its id. */
  public UUID create(String name) {
    return create(name, ZoneId.of("UTC"));
  }

  public UUID create(String name, ZoneId zone) {
    UUID id =
        routing
            .sql("insert into tenant_route default values returning tenant_id")
            .query(UUID.class)
            .single();
    tenants.run(id, () -> insert(name, zone));
    return id;
  }

  private void insert(String name, ZoneId zone) {
    tenants
        .sql("insert into tenant (tenant_id, name, time_zone) values (:tenant, :name, :zone)")
        .param("name", name)
        .param("zone", zone.getId())
        .update();
  }

  /** Every tenant, for what the product does for all of them. */
  public List<UUID> all() {
    return routing
        .sql("select tenant_id from tenant_route order by created_at")
        .query((row, _) -> row.getObject("tenant_id", UUID.class))
        .list();
  }

  public Organisation current() {
    return ask().get();
  }

  /** As {@link #current}, when it is needed. */
  public Supplier<Organisation> ask() {
    return ask("");
  }

  /** As {@link #current}, for a change: nobody else changes it before the transaction ends. */
  public Organisation locked() {
    return ask(" for no key update").get();
  }

  private Supplier<Organisation> ask(String how) {
    Supplier<Optional<Organisation>> row =
        tenants
            .pipelined("select * from tenant where tenant_id = :tenant" + how)
            .optional((each, _) -> organisation(each));
    return () -> row.get().orElseThrow(() -> new NotFound("The organisation"));
  }

  /** Writes everything but the logo; another sender's domain has to be proved anew. */
  public void update(Organisation o) {
    tenants
        .sql(UPDATE)
        .param("name", o.name())
        .param("legalName", o.legalName())
        .param("postalAddress", o.postalAddress())
        .param("vatId", o.vatId())
        .param("email", o.email())
        .param("phone", o.phone())
        .param("website", o.website())
        .param("zone", o.zone().getId())
        .param("locale", o.locale().toLanguageTag())
        .param("currency", o.currency())
        .param("accent", o.accent())
        .param("terms", o.defaultTerms())
        .param("validity", o.validityDays())
        .param("days", String.join(",", o.windowDays()))
        .param("from", o.windowFrom())
        .param("until", o.windowUntil())
        .param("senderName", o.senderName())
        .param("senderEmail", o.senderEmail())
        .update();
  }

  /** Mails may come from the sender's domain from now on. */
  public void proveSender() {
    tenants
        .sql("update tenant set sender_domain_proved_at = now() where tenant_id = :tenant")
        .update();
  }

  public void setLogo(@Nullable Picture logo) {
    tenants
        .sql("update tenant set logo = :logo, logo_type = :type where tenant_id = :tenant")
        .param("logo", logo == null ? null : logo.bytes())
        .param("type", logo == null ? null : logo.type())
        .update();
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    return new Organisation(
        row.getString("name"),
        row.getString("legal_name"),
        row.getString("postal_address"),
        row.getString("vat_id"),
        row.getString("email"),
        row.getString("phone"),
        row.getString("website"),
        ZoneId.of(row.getString("time_zone")),
        Locale.forLanguageTag(row.getString("locale")),
        row.getString("currency"),
        row.getString("accent"),
        logo(row),
        row.getString("default_terms"),
        row.getInt("validity_days"),
        List.of(row.getString("window_days").split(",")),
        row.getObject("window_from", LocalTime.class),
        row.getObject("window_until", LocalTime.class),
        row.getString("sender_name"),
        row.getString("sender_email"),
        row.getObject("sender_domain_proved_at") != null);
  }

  private static @Nullable Picture logo(ResultSet row) throws SQLException {
    byte[] bytes = row.getBytes("logo");
    return bytes == null ? null : new Picture(bytes, row.getString("logo_type"));
  }
}
