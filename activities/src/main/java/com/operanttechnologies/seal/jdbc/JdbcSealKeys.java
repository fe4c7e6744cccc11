package com.operanttechnologies.seal.jdbc;

import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.SealKeys;
import com.operanttechnologies.seal.certificate.Pkcs12;
import com.operanttechnologies.tenant.Tenants;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keys of seals in the database; an expired one of a tenant is not used any more. */
@Component
class JdbcSealKeys implements SealKeys {
  private static final int LINE = 64;

  private final Tenants tenants;
  private final SealKeyRows rows;
  private final InstallationSeal installation;

  JdbcSealKeys(Tenants tenants, SealKeyRows rows, InstallationSeal installation) {
    this.tenants = tenants;
    this.rows = rows;
    this.installation = installation;
  }

  @Override
  public Described inUse(UUID tenant) {
    Optional<SealKey> own = own(tenant);
    return described(own.orElseGet(installation::current), own.isPresent());
  }

  @Override
  public SealKey current(UUID tenant) {
    return own(tenant).orElseGet(installation::current);
  }

  private Optional<SealKey> own(UUID tenant) {
    Instant now = Instant.now();
    return tenants
        .as(tenant, rows::inUse)
        .filter(key -> key.certificate().getNotAfter().toInstant().isAfter(now));
  }

  private static Described described(SealKey key, boolean own) {
    return KeyWords.described(key.certificate(), own);
  }

  @Override
  public List<Used> used(UUID tenant) {
    return Stream.concat(tenants.as(tenant, rows::used).stream(), installation.used().stream())
        .sorted(Comparator.comparing(Used::from).reversed())
        .toList();
  }

  @Override
  public Described upload(UUID tenant, byte[] pkcs12, char[] password) {
    SealKey key = Pkcs12.read(pkcs12, password, Instant.now());
    tenants.run(tenant, () -> rows.replace(key));
    return described(key, true);
  }

  @Override
  public void remove(UUID tenant) {
    tenants.run(tenant, rows::remove);
  }

  @Override
  public String pem(UUID tenant) {
    byte[] certificate = SealKey.encoded(current(tenant).certificate());
    String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(certificate);
    return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
  }
}
