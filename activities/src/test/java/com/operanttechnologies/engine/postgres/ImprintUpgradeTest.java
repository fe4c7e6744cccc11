package com.operanttechnologies.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.WithoutProcesses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was sent before imprints were kept looks from then on as it did at the upgrade. */
@WithoutProcesses
class ImprintUpgradeTest {
  private static final String OLD_ROWS =
      """
      insert into tenant_route (tenant_id) values ('00000000-0000-0000-0000-000000000001');
      insert into tenant (tenant_id, name, accent, logo, logo_type, time_zone)
        values ('00000000-0000-0000-0000-000000000001', 'Acme Sails', '#aa3300', 'x', 'image/png', 'Asia/Tokyo');
      insert into contact (tenant_id, email, name, locale) select tenant_id, 'bob@buyer.example', 'Bob', 'de' from tenant;
      insert into quote (tenant_id, number, contact_id) select tenant_id, 'Q-1', id from contact;
      insert into quote_version (tenant_id, quote_id, version, state, currency, valid_until, customer, seller, totals, hash, sent_at)
        select tenant_id, id, 1, 'sent', 'EUR', '2026-12-31', '{}', '{}', '{}', 'h', '2026-11-26T20:00:00Z' from quote;
      insert into document (tenant_id, version_id, kind, pdf, sha256, pages)
        select tenant_id, id, 'quote', 'p', 's', 1 from quote_version;
      """;

  private static final String FOUND =
      """
      select count(*) from document
      join brand on brand.id = document.brand_id and brand.accent = '#aa3300' and brand.logo = 'x'
      where document.locale = 'de' and document.dated = '2026-11-27'
      """;

  @Autowired DatabaseAccess access;

  @Test
  void papersThatWereSentGetTheBrandOfTheUpgrade() {
    try (OlderSchema schema = new OlderSchema(access, "before_imprints", "218", OLD_ROWS)) {
      schema.upgrade();

      assertThat(schema.count(FOUND)).isOne();
    }
  }
}
