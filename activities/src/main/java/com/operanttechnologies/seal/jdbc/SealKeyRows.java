package com.operanttechnologies.seal.jdbc;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.SealKeys.Used;
import com.operanttechnologies.seal.certificate.CertificateNames;
import com.operanttechnologies.seal.certificate.StoredKey;
import com.operanttechnologies.tenant.Tenants;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The tenants' own keys, inside the tenant's transaction. */
@Component
class SealKeyRows {
  private static final String PURPOSE = "seal";

  private static final String IN_USE =
      """
      select key.certificates, secret.id as secret_id, secret.sealed
      from seal_key key
      join secret on secret.tenant_id = key.tenant_id and secret.id = key.secret_id
      where key.tenant_id = :tenant and key.removed_at is null
      """;

  private static final String REMOVE =
      """
      update seal_key set removed_at = now(), secret_id = null
      where tenant_id = :tenant and removed_at is null
      """;

  private static final String DELETE_SECRET =
      """
      delete from secret
      where tenant_id = :tenant and purpose = :purpose
      and not exists (select 1 from seal_key where seal_key.secret_id = secret.id)
      """;

  private static final String ADD_SECRET =
      """
      insert into secret (tenant_id, id, purpose, sealed) values (:tenant, :id, :purpose, :sealed)
      """;

  private static final String ADD =
      """
      insert into seal_key (tenant_id, secret_id, certificates, subject, issuer, fingerprint, expires_at)
      values (:tenant, :secret, :certificates, :subject, :issuer, :fingerprint, :expiresAt)
      """;

  private final Tenants tenants;
  private final SecretBox box;

  SealKeyRows(Tenants tenants, SecretBox box) {
    this.tenants = tenants;
    this.box = box;
  }

  /** All that there were. */
  List<Used> used() {
    return tenants
        .sql("select certificates, created_at, removed_at from seal_key")
        .query((row, _) -> used(row))
        .list();
  }

  private static Used used(ResultSet row) throws SQLException {
    byte[][] certificates = (byte[][]) row.getArray("certificates").getArray();
    return new Used(
        KeyWords.described(StoredKey.certificate(certificates[0]), true),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        KeyWords.instant(row, "removed_at"));
  }

  Optional<SealKey> inUse() {
    return tenants.sql(IN_USE).query((row, _) -> key(row)).optional();
  }

  private SealKey key(ResultSet row) throws SQLException {
    UUID secret = row.getObject("secret_id", UUID.class);
    byte[] pkcs8 = box.open(row.getBytes("sealed"), tenants.current(), secret, PURPOSE);
    byte[][] certificates = (byte[][]) row.getArray("certificates").getArray();
    return StoredKey.opened(pkcs8, Arrays.asList(certificates));
  }

  /** In place of the one before, whose private half is deleted. */
  void replace(SealKey key) {
    remove();
    UUID secret = UUID.randomUUID();
    byte[] sealed = box.seal(StoredKey.bytes(key), tenants.current(), secret, PURPOSE);
    tenants
        .sql(ADD_SECRET)
        .param("id", secret)
        .param("purpose", PURPOSE)
        .param("sealed", sealed)
        .update();
    X509Certificate own = key.certificate();
    tenants
        .sql(ADD)
        .param("secret", secret)
        .param("certificates", key.chain().stream().map(SealKey::encoded).toArray(byte[][]::new))
        .param("subject", CertificateNames.commonName(own.getSubjectX500Principal()))
        .param("issuer", CertificateNames.commonName(own.getIssuerX500Principal()))
        .param("fingerprint", SealKey.fingerprint(own))
        .param("expiresAt", own.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove() {
    tenants.sql(REMOVE).update();
    tenants.sql(DELETE_SECRET).param("purpose", PURPOSE).update();
  }
}
