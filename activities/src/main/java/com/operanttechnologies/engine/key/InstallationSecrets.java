package com.operanttechnologies.engine.key;

import com.operanttechnologies.tenant.Routing;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is sealed for the installation and for no tenant: the keys of its own seal. */
record InstallationSecrets(Routing routing, SecretBox box) {
  private static final Logger LOG = LoggerFactory.getLogger(InstallationSecrets.class);
  private static final UUID NO_TENANT = new UUID(0, 0);
  private static final String PURPOSE = "installation seal";

  private record Row(UUID id, byte[] sealed) {}

  /** All of them: there are one or two. */
  KeyRotation.Result sealedAnew() {
    List<Row> rows =
        routing
            .sql("select id, sealed from installation_seal where retired_at is null order by id")
            .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getBytes("sealed")))
            .list();
    int unreadable = 0;
    for (Row row : rows) {
      if (!isSealedAnew(row)) {
        unreadable++;
      }
    }
    return new KeyRotation.Result(rows.size() - unreadable, unreadable);
  }

  private boolean isSealedAnew(Row row) {
    try {
      byte[] plain = box.open(row.sealed, NO_TENANT, row.id, PURPOSE);
      routing
          .sql("update installation_seal set sealed = :sealed where id = :id")
          .param("sealed", box.seal(plain, NO_TENANT, row.id, PURPOSE))
          .param("id", row.id)
          .update();
      return true;
    } catch (SecretUnreadable e) {
      LOG.warn("The installation's seal {} does not open and stays", row.id);
      return false;
    }
  }
}
