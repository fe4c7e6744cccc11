package com.operanttechnologies.engine.postgres;

import org.jspecify.annotations.Nullable;

/** Where the database is and as whom to work: the owner migrates, the app reads and writes. */
record DatabaseAccess(String url, Login owner, Login app) {
  /** A role's name and password. */
  record Login(String username, @Nullable String password) {}
}
