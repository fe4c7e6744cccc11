package com.operanttechnologies.quote.letter;

import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.tenant.Tenants;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The language that a customer reads: the contact's, else the organisation's. */
@Component
public class RecipientLocale {
  private static final String LOCALE =
      """
      select coalesce((select locale from contact where id = :contact),
        (select locale from tenant where tenant_id = :tenant))
      """;

  private static final String TYPED =
      """
      select coalesce(nullif(trim(:typed), ''),
        (select locale from contact where lower(email) = lower(trim(:email))),
        (select locale from tenant where tenant_id = :tenant))
      """;

  private final Tenants tenants;

  RecipientLocale(Tenants tenants) {
    this.tenants = tenants;
  }

  public Locale of(UUID contact) {
    return Locale.forLanguageTag(
        tenants.sql(LOCALE).param("contact", contact).query(String.class).single());
  }

  /** The organisation's own, which its members read. */
  public Locale ofOrganisation() {
    return Locale.forLanguageTag(
        tenants
            .sql("select locale from tenant where tenant_id = :tenant")
            .query(String.class)
            .single());
  }

  /** Of a customer who is being typed: what is typed, else what a contact of that address reads. */
  public Locale of(CustomerInput customer) {
    return Locale.forLanguageTag(
        tenants
            .sql(TYPED)
            .param("typed", given(customer.locale()))
            .param("email", given(customer.email()))
            .query(String.class)
            .single());
  }

  private static String given(@Nullable String text) {
    return text == null ? "" : text;
  }
}
