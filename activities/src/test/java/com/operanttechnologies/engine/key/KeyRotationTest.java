package com.operanttechnologies.engine.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.engine.key.KeyRotation.Batch;
import com.operanttechnologies.engine.key.KeyRotation.Result;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: tokens are encrypted bound to tenant and row, and their keys are rotated by command. */
@WithoutProcesses
class KeyRotationTest {
  private static final String PURPOSE = "metric source key";

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired KeyRing oldKeys;
  @Autowired SecretBox oldBox;

  private final RootKey newKey = RootKey.random();
  private KeyRing newKeys;
  private UUID tenant;

  @BeforeEach
  void threeSecretsOfAcme() {
    tenant = acme.sails();
    List<RootKey> keys = new ArrayList<>(List.of(newKey));
    keys.addAll(oldKeys.all());
    newKeys = new KeyRing(keys);
    for (String secret : List.of("one", "two", "three")) {
      seal(secret);
    }
  }

  @Test
  void everySecretIsSealedAnewAndSaysTheSame() {
    Result result = rotation(newKeys, 100).of(tenant);

    assertThat(result).isEqualTo(new Result(3, 0));
    assertThat(rotation(newKeys, 100).due(tenant)).isZero();
    assertThat(opened(new SecretBox(new KeyRing(List.of(newKey)))))
        .containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void aRotationThatWasStoppedGoesOnWhereItWas() {
    KeyRotation stopped = rotation(newKeys, 1);
    Batch first = stopped.batch(tenant, SealedColumn.ALL.getFirst(), new UUID(0, 0));
    assertThat(first.result()).isEqualTo(new Result(1, 0));

    Result rest = rotation(newKeys, 100).of(tenant);

    assertThat(rest).isEqualTo(new Result(2, 0));
    assertThat(opened(new SecretBox(newKeys))).hasSize(3);
  }

  @Test
  void whatDoesNotOpenStaysAndIsCounted() {
    UUID moved = seal("four");
    tenants.run(
        tenant,
        () ->
            tenants
                .sql("update secret set purpose = 'another' where id = :id")
                .param("id", moved)
                .update());

    assertThat(rotation(newKeys, 2).of(tenant)).isEqualTo(new Result(3, 1));
  }

  @Test
  void withoutAnotherKeyNothingIsDue() {
    assertThat(rotation(oldKeys, 100).of(tenant)).isEqualTo(new Result(0, 0));
  }

  @Test
  void aSecretOpensForItsOwnTenantAndRowOnly() {
    UUID row = UUID.randomUUID();
    byte[] sealed = oldBox.seal(new byte[] {1}, tenant, row, PURPOSE);

    assertThat(oldBox.open(sealed, tenant, row, PURPOSE)).containsExactly(1);
    assertThatThrownBy(() -> oldBox.open(sealed, acme.sails(), row, PURPOSE))
        .isInstanceOf(SecretUnreadable.class);
    assertThatThrownBy(() -> oldBox.open(sealed, tenant, UUID.randomUUID(), PURPOSE))
        .isInstanceOf(SecretUnreadable.class);
  }

  @Test
  void everyColumnOfBytesIsASecretOrKnownToBeNone() {
    List<String> columns =
        routing
            .sql(
                """
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and data_type = 'bytea' and column_name not like '%hash'
                and table_name || '.' || column_name
                  not in ('tenant.logo', 'document.pdf', 'sandbox_mail.raw', 'spent_nonce.nonce',
                    'contact_import.sha256', 'contact_import_chunk.bytes',
                    'installation_seal.certificate', 'installation_seal.sealed', 'quote_view.network',
                    'attachment_file.pdf', 'attachment_page.picture', 'image_file.bytes', 'brand.logo')
                """)
            .query(String.class)
            .list();

    assertThat(columns)
        .as("add what is sealed to SealedColumn, and what is not to this test")
        .containsExactlyInAnyOrderElementsOf(
            SealedColumn.ALL.stream()
                .map(column -> column.table() + "." + column.column())
                .toList());
  }

  private KeyRotation rotation(KeyRing keys, int batch) {
    return new KeyRotation(tenants, keys, batch);
  }

  private UUID seal(String secret) {
    UUID row = UUID.randomUUID();
    byte[] sealed = oldBox.seal(secret.getBytes(StandardCharsets.UTF_8), tenant, row, PURPOSE);
    assertThat(HexFormat.of().formatHex(sealed)).startsWith("01" + oldKeys.active().id());
    tenants.run(
        tenant,
        () ->
            tenants
                .sql(
                    """
                    insert into secret (tenant_id, id, purpose, sealed)
                    values (:tenant, :id, :purpose, :sealed)
                    """)
                .param("id", row)
                .param("purpose", PURPOSE)
                .param("sealed", sealed)
                .update());
    return row;
  }

  private List<String> opened(SecretBox box) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select id, sealed from secret where purpose = :purpose")
                .param("purpose", PURPOSE)
                .query((row, _) ->
                    new String(
                        box.open(
                            row.getBytes("sealed"),
                            tenant,
                            row.getObject("id", UUID.class),
                            PURPOSE),
                        StandardCharsets.UTF_8))
                .list());
  }
}
