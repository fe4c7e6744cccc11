package com.operanttechnologies.engine.postgres;

import com.operanttechnologies.engine.InvalidSetting;
import com.operanttechnologies.engine.postgres.DatabaseAccess.Login;
import com.operanttechnologies.engine.settings.DatabaseSettings;

/** The operator's own PostgreSQL. */
final class ConfiguredDatabase {
  private ConfiguredDatabase() {}

  static DatabaseAccess access(DatabaseSettings settings) {
    if (settings.url() == null || settings.ownerUsername() == null || settings.username() == null) {
      throw new InvalidSetting("operant.database.url", "give a jdbc:postgresql: URL");
    }
    return new DatabaseAccess(
        settings.url(),
        new Login(settings.ownerUsername(), settings.ownerPassword()),
        new Login(settings.username(), settings.password()));
  }
}
