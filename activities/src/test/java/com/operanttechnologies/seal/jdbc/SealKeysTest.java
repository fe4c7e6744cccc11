package com.operanttechnologies.seal.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.SealKeys;
import com.operanttechnologies.seal.SealRefused;
import com.operanttechnologies.seal.certificate.SelfSigned;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: a tenant's key takes effect and ends at once, and its private half is never readable. */
@WithoutProcesses
class SealKeysTest {
  private static final char[] PASSWORD = KeyFiles.PASSWORD;

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SealKeys keys;
  @Autowired InstallationSeal installation;

  private UUID tenant;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
  }

  @Test
  void withoutItsOwnATenantUsesTheProductsKey() {
    var described = keys.inUse(tenant);

    assertThat(described.own()).isFalse();
    assertThat(described.subject()).startsWith("Operant Quoting, installation ");
    assertThat(keys.inUse(acme.sails())).isEqualTo(described);
    assertThat(installation.current().certificate().getPublicKey().getAlgorithm()).isEqualTo("EC");
  }

  @Test
  void anUploadedKeyIsUsedAtOnce() {
    SealKey own = SelfSigned.named("Acme Sails", Instant.now());

    var described = keys.upload(tenant, KeyFiles.of(own), PASSWORD);

    assertThat(described.own()).isTrue();
    assertThat(described.subject()).isEqualTo("Acme Sails");
    assertThat(keys.current(tenant).certificate()).isEqualTo(own.certificate());
    assertThat(keys.inUse(acme.sails()).own()).isFalse();
  }

  @Test
  void aRemovedKeyIsGoneAtOnceAndItsSecretToo() {
    keys.upload(tenant, KeyFiles.named("Acme Sails"), PASSWORD);

    keys.remove(tenant);

    assertThat(keys.inUse(tenant).own()).isFalse();
    assertThat(count("select count(*) from secret where purpose = 'seal'")).isZero();
    assertThat(count("select count(*) from seal_key where removed_at is not null")).isEqualTo(1);
  }

  @Test
  void aSecondKeyReplacesTheFirst() {
    keys.upload(tenant, KeyFiles.named("Old"), PASSWORD);
    keys.upload(tenant, KeyFiles.named("New"), PASSWORD);

    assertThat(keys.inUse(tenant).subject()).isEqualTo("New");
    assertThat(count("select count(*) from secret where purpose = 'seal'")).isEqualTo(1);
  }

  @Test
  void aRenewedKeyOfTheProductIsUsedAtOnceAndTheOldOneIsGone() {
    SealKey old = installation.current();

    installation.renew();

    assertThat(installation.current().certificate()).isNotEqualTo(old.certificate());
    assertThat(
            count(
                """
                select count(*) from installation_seal where sealed is not null
                and retired_at is null and expires_at > now() + interval '90 days'
                """))
        .isEqualTo(1);
  }

  @Test
  void whatIsNoKeyIsRefusedInWords() {
    byte[] file = KeyFiles.named("Acme Sails");

    assertThatThrownBy(() -> keys.upload(tenant, "hello".getBytes(), PASSWORD))
        .isInstanceOf(SealRefused.class)
        .hasMessageContaining("no PKCS#12 file");
    assertThatThrownBy(() -> keys.upload(tenant, file, "wrong".toCharArray()))
        .isInstanceOf(SealRefused.class);
    assertThat(keys.inUse(tenant).own()).isFalse();
  }

  @Test
  void anExpiredCertificateIsRefused() {
    Instant longAgo = Instant.now().minus(365 * 11L, ChronoUnit.DAYS);
    byte[] file = KeyFiles.of(SelfSigned.named("Acme Sails", longAgo));

    assertThatThrownBy(() -> keys.upload(tenant, file, PASSWORD))
        .isInstanceOf(SealRefused.class)
        .hasMessageContaining("expired");
  }

  private int count(String statement) {
    return tenants.as(tenant, () -> tenants.sql(statement).query(Integer.class).single());
  }
}
