package com.operanttechnologies.engine.key;

import com.operanttechnologies.engine.InvalidSetting;
import com.operanttechnologies.tenant.Routing;
import jakarta.annotation.PostConstruct;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/** Refuses to start on a database made with another key: its links and secrets would be dead. */
@Component
class KeyCheck {
  private final Routing routing;
  private final KeyRing keys;

  KeyCheck(Routing routing, KeyRing keys) {
    this.routing = routing;
    this.keys = keys;
  }

  @PostConstruct
  void check() {
    int known = routing.sql("select count(*) from key_check").query(Integer.class).single();
    if (known > 0 && keys.all().stream().noneMatch(this::isKnown)) {
      throw new InvalidSetting(
          "operant.key",
          "this database was made with another key; restore the key file that belongs to it");
    }
    know(routing, keys.active());
  }

  static void know(Routing routing, RootKey key) {
    routing
        .sql(
            "insert into key_check (key_id, check_hash) values (:id, :hash) on conflict do nothing")
        .param("id", key.id())
        .param("hash", checkHash(key))
        .update();
  }

  private boolean isKnown(RootKey key) {
    return routing
        .sql("select check_hash from key_check where key_id = :id")
        .param("id", key.id())
        .query(byte[].class)
        .optional()
        .filter(hash -> MessageDigest.isEqual(hash, checkHash(key)))
        .isPresent();
  }

  private static byte[] checkHash(RootKey key) {
    return key.mac("check", new byte[0]);
  }
}
