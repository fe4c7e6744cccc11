package com.operanttechnologies.engine.settings;

import com.operanttechnologies.engine.InvalidSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A PostgreSQL 18 or later; without a URL the embedded one is used.
 *
 * @param ownerUsername role that owns the schema and migrates it
 * @param username role the application works as: no superuser, no BYPASSRLS, owns nothing
 */
public record DatabaseSettings(
    @Nullable String url,
    @Nullable String ownerUsername,
    @Nullable String ownerPassword,
    @Nullable String username,
    @Nullable String password,
    @DefaultValue("20") int poolSize) {

  public DatabaseSettings {
    if (url != null) {
      if (!url.startsWith("jdbc:postgresql:")) {
        throw new InvalidSetting("operant.database.url", "give a jdbc:postgresql: URL");
      }
      require("operant.database.owner-username", ownerUsername);
      require("operant.database.username", username);
      if (ownerUsername != null && ownerUsername.equals(username)) {
        throw new InvalidSetting(
            "operant.database.username", "name another role than the owner's: it must own nothing");
      }
    }
    if (poolSize < 4) {
      throw new InvalidSetting("operant.database.pool-size", "at least 4");
    }
  }

  private static void require(String property, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new InvalidSetting(property, "required with operant.database.url");
    }
  }
}
