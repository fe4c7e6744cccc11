package com.operanttechnologies.quote.letter;

import com.operanttechnologies.tenant.Tenants;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The language that a customer reads: the contact's, else the organisation's. */
@Component
public class RecipientLocale {
  private static final String LOCALE =
      """
      select coalesce((select locale from contact where id = :contact),
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
}
