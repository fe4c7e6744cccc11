package com.operanttechnologies.quote.letter;

import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.tenant.Tenants;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the seller's copies go: to the owner of the quote, else to the organisation. */
@Component
public class SellerAddress {
  private static final String SELLER =
      """
      select coalesce(m.email, t.email) as email, coalesce(m.name, t.name) as name
      from tenant t
      left join member m on m.id = cast(:owner as uuid) and m.state = 'active'
      where t.tenant_id = :tenant and coalesce(m.email, t.email) is not null
      """;

  private final Tenants tenants;

  SellerAddress(Tenants tenants) {
    this.tenants = tenants;
  }

  public Optional<Seller> of(Quote quote) {
    return tenants
        .sql(SELLER)
        .param("owner", quote.owner())
        .query((row, _) -> new Seller(row.getString("email"), row.getString("name")))
        .optional();
  }

  /** A person or an organisation that sells. */
  public record Seller(String email, String name) {}
}
