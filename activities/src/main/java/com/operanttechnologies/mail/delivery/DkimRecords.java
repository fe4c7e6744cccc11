package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.dkim.DkimKey;
import com.operanttechnologies.mail.dkim.DkimSigner;
import com.operanttechnologies.mail.dkim.SignatureFault;
import com.operanttechnologies.mail.dkim.SignedMail;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What tenants publish, so that receivers can check the signatures of their mails. */
@Component
public class DkimRecords {
  private final DkimKeyRows rows;
  private final DkimKeys keys;

  DkimRecords(DkimKeyRows rows, DkimKeys keys) {
    this.rows = rows;
    this.keys = keys;
  }

  /** The key of the tenant's domain, made when there is none; runs its own transactions. */
  public Published of(UUID tenant, String domain) {
    return published(own(tenant, domain));
  }

  private DkimKey own(UUID tenant, String domain) {
    UUID id =
        rows.active(tenant, domain)
            .orElseGet(() -> rows.add(tenant, DkimKey.generate(domain, DkimKeys.SELECTOR)));
    return rows.read(tenant, id);
  }

  /**
   * The key that is to sign mails from the domain: the tenant's where the domain is its own, else
   * the operator's. Runs its own transactions.
   */
  public Optional<Signing> signing(UUID tenant, String domain, boolean own) {
    Optional<DkimKey> key = own ? Optional.of(own(tenant, domain)) : keys.ofOperator();
    return key.map(found -> new Signing(found.domain(), published(found)));
  }

  /**
   * The bytes as they would leave, with what receivers would hold against them.
   *
   * @param oneClick whether the mail must show the way out of its stream
   */
  public Signed signed(UUID tenant, String domain, byte[] mail, boolean oneClick) {
    Optional<DkimKey> key = keys.signing(tenant, domain);
    byte[] signed =
        key.map(found -> new DkimSigner(found, InstantSource.system()).sign(mail)).orElse(mail);
    return new Signed(signed, SignedMail.of(signed).faults(key.orElse(null), oneClick));
  }

  /** Notes whether the record stands in the DNS; inside the tenant's transaction. */
  public void seen(String domain, boolean seen) {
    rows.seen(domain, seen);
  }

  private static Published published(DkimKey key) {
    return new Published(key.dnsName(), key.dnsText());
  }

  /** A TXT record with the public half of the key. */
  public record Published(String name, String text) {}

  /** A mail with its signature on top. */
  public record Signed(byte[] bytes, List<SignatureFault> faults) {
    public Signed {
      faults = List.copyOf(faults);
    }
  }

  /** A key that signs for a domain. */
  public record Signing(String domain, Published record) {}
}
