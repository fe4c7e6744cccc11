package com.operanttechnologies.engine.key;

import com.operanttechnologies.engine.home.HomeFolder;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals every secret anew with the active key, in small transactions: stopped at any moment, it
 * goes on where it was. Each sealed value begins with the id of its key, so that nothing else has
 * to be remembered.
 */
public final class KeyRotation {
  private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** Tink's prefix of a value: a one, and the key's id in four bytes. */
  private static final String PREFIX = "01";

  private final Tenants tenants;
  private final KeyRing keys;
  private final SecretBox box;
  private final int batch;

  KeyRotation(Tenants tenants, KeyRing keys, int batch) {
    this.tenants = tenants;
    this.keys = keys;
    this.box = new SecretBox(keys);
    this.batch = batch;
  }

  /** How many values were sealed anew, and how many could not be opened and stay as they are. */
  public record Result(int sealed, int unreadable) {
    Result plus(Result other) {
      return new Result(sealed + other.sealed, unreadable + other.unreadable);
    }
  }

  /**
   * Makes a new key in the home folder, unless an earlier change of keys has to be finished first
   * or the operator has configured the keys; then seals everything anew.
   *
   * @param configured the operator's keys, if they do not stand in the home folder
   */
  public static Result run(
      Tenants tenants, Routing routing, HomeFolder home, @Nullable String configured) {
    KeyRotation now = of(tenants, home, configured);
    List<UUID> all = tenants(routing);
    if (configured == null && all.stream().mapToInt(now::due).sum() == 0) {
      KeyRing.renew(home);
      now = of(tenants, home, null);
      LOG.info("A new key stands first in the home folder: back it up");
    }
    KeyCheck.know(routing, now.keys.active());
    Result result = new Result(0, 0);
    for (UUID tenant : all) {
      result = result.plus(now.of(tenant));
    }
    return result.plus(new InstallationSecrets(routing, now.box).sealedAnew());
  }

  private static KeyRotation of(Tenants tenants, HomeFolder home, @Nullable String configured) {
    KeyRing keys =
        configured == null ? KeyRing.inHomeFolder(home) : new KeyRing(RootKey.list(configured));
    return new KeyRotation(tenants, keys, 100);
  }

  private static List<UUID> tenants(Routing routing) {
    return routing
        .sql("select tenant_id from tenant_route order by tenant_id")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  /** Seals all values of one tenant anew. */
  Result of(UUID tenant) {
    Result result = new Result(0, 0);
    for (SealedColumn column : SealedColumn.ALL) {
      UUID after = BEFORE_ALL;
      while (after != null) {
        Batch done = batch(tenant, column, after);
        result = result.plus(done.result);
        after = done.last;
      }
    }
    return result;
  }

  /** How many values of the tenant other keys have sealed. */
  int due(UUID tenant) {
    List<byte[]> others = others();
    return others.isEmpty()
        ? 0
        : tenants.as(
            tenant,
            () ->
                SealedColumn.ALL.stream()
                    .mapToInt(column ->
                        tenants
                            .sql(column.count())
                            .param("others", others)
                            .query(Integer.class)
                            .single())
                    .sum());
  }

  /** What one transaction has done; without a last row there is nothing more. */
  record Batch(Result result, @Nullable UUID last) {}

  Batch batch(UUID tenant, SealedColumn column, UUID after) {
    List<byte[]> others = others();
    return others.isEmpty()
        ? new Batch(new Result(0, 0), null)
        : tenants.as(tenant, () -> sealedAnew(tenant, column, after, others));
  }

  private record Row(UUID id, byte[] sealed, String purpose) {}

  private Batch sealedAnew(UUID tenant, SealedColumn column, UUID after, List<byte[]> others) {
    List<Row> rows =
        tenants
            .sql(column.due())
            .param("after", after)
            .param("others", others)
            .param("most", batch)
            .query((row, _) ->
                new Row(
                    row.getObject("id", UUID.class),
                    row.getBytes("sealed"),
                    row.getString("purpose")))
            .list();
    int unreadable = 0;
    for (Row row : rows) {
      if (!isSealedAnew(tenant, column, row)) {
        unreadable++;
      }
    }
    return new Batch(
        new Result(rows.size() - unreadable, unreadable),
        rows.isEmpty() ? null : rows.getLast().id);
  }

  private boolean isSealedAnew(UUID tenant, SealedColumn column, Row row) {
    try {
      byte[] plain = box.open(row.sealed, tenant, row.id, row.purpose);
      tenants
          .sql(column.write())
          .param("sealed", box.seal(plain, tenant, row.id, row.purpose))
          .param("id", row.id)
          .update();
      return true;
    } catch (SecretUnreadable e) {
      LOG.warn("{} {} of tenant {} does not open and stays", column.table(), row.id, tenant);
      return false;
    }
  }

  /** How values begin that older keys have sealed. */
  private List<byte[]> others() {
    List<byte[]> others = new ArrayList<>();
    for (RootKey key : keys.all()) {
      if (!key.id().equals(keys.active().id())) {
        others.add(HexFormat.of().parseHex(PREFIX + key.id()));
      }
    }
    return others;
  }
}
