package com.operanttechnologies.quote.recipient;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInput.CustomerInput;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.jdbc.Customers;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The recipients of each version; inside the tenant's transaction. */
@Component
public class Recipients {
  /** Signers sign one after the other, as they are listed. */
  public static final String IN_ORDER = "in_order";

  private static final String OF =
      """
      select contact_id, name, email, role, turn from quote_recipient
      where version_id = :version
      order by position
      """;

  private static final String ADD =
      """
      insert into quote_recipient (tenant_id, quote_id, version_id, contact_id, role, turn, position,
        name, email)
      values (:tenant, :quote, :version, :contact, :role, :turn, :position, :name, :email)
      """;

  private final Tenants tenants;
  private final Customers contacts;
  private final SignatureTable signatures;

  Recipients(Tenants tenants, Customers contacts, SignatureTable signatures) {
    this.tenants = tenants;
    this.contacts = contacts;
    this.signatures = signatures;
  }

  /** Everybody but the customer. */
  public List<Recipient> further(UUID version) {
    return tenants
        .sql(OF)
        .param("version", version)
        .query((row, _) ->
            new Recipient(
                row.getObject("contact_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                Role.find(row.getString("role")).orElseThrow(),
                row.getInt("turn")))
        .list();
  }

  /** Everybody, the customer first. */
  public List<Recipient> of(Quote quote, QuoteVersion version) {
    List<Recipient> all = new ArrayList<>();
    all.add(
        new Recipient(
            quote.contact(),
            version.customer().name(),
            version.customer().email(),
            Role.SIGNER,
            1));
    all.addAll(further(version.id()));
    return all;
  }

  /** Who has to sign the version, and who has. */
  public Round round(Quote quote, QuoteVersion version) {
    return new Round(
        of(quote, version), signatures.of(version.id()), signatures.recommendations(version.id()));
  }

  /** Writes the further recipients of a version that is being written, in place of those it had. */
  public void write(UUID quote, UUID version, QuoteInput input) {
    tenants
        .sql("delete from quote_recipient where version_id = :version")
        .param("version", version)
        .update();
    int turn = 1;
    int position = 0;
    boolean inOrder = IN_ORDER.equals(input.signing());
    for (RecipientInput each : input.furtherRecipients()) {
      boolean waits = inOrder && each.asRole() == Role.SIGNER;
      turn += waits ? 1 : 0;
      add(quote, version, each, waits ? turn : 1, ++position);
    }
  }

  private void add(UUID quote, UUID version, RecipientInput input, int turn, int position) {
    String name = Objects.requireNonNull(input.name()).strip();
    String email = Objects.requireNonNull(input.email()).strip();
    UUID contact = contacts.save(new CustomerInput(name, email, null, null, null, null, null));
    tenants
        .sql(ADD)
        .param("quote", quote)
        .param("version", version)
        .param("contact", contact)
        .param("role", input.asRole().code())
        .param("turn", turn)
        .param("position", position)
        .param("name", name)
        .param("email", email)
        .update();
  }
}
