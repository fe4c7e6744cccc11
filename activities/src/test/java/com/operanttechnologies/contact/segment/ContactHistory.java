package com.operanttechnologies.contact.segment;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;

/** What contacts of Acme Sails got and did, as rows. */
final class ContactHistory {
  private final Tenants tenants;
  private final UUID tenant;

  ContactHistory(Tenants tenants, UUID tenant) {
    this.tenants = tenants;
    this.tenant = tenant;
  }

  void quote(Contact contact, String state, String currency, String gross, int version) {
    run(
        """
        insert into quote (tenant_id, number, contact_id)
        select :tenant, 'Q-1', id from contact where name = '%s'
        on conflict do nothing
        """
            .formatted(contact.name()));
    run(
        """
        insert into quote_version (tenant_id, quote_id, version, state, currency, valid_until,
          expires_at, customer, seller, totals, hash)
        select :tenant, id, %d, '%s', '%s', current_date + 30, now() + interval '30 days', '{}',
          '{}', '{"dueFirst": {"gross": "%s"}}', 'h'
        from quote
        """
            .formatted(version, state, currency, gross));
  }

  void mail(Contact contact, String ago) {
    run(
        """
        insert into message (tenant_id, kind, class, state, contact_id, recipient, mime_id, due_at,
          accepted_at)
        select :tenant, 'quote', 'essential', 'accepted', id, email, '<1@acme.example>', now(),
          now() - interval '%s'
        from contact where name = '%s'
        """
            .formatted(ago, contact.name()));
  }

  void run(String statement) {
    tenants.run(tenant, () -> tenants.sql(statement).update());
  }
}
