package com.operanttechnologies.engine.postgres;

import com.operanttechnologies.engine.home.HomeFolder;
import com.operanttechnologies.engine.postgres.DatabaseAccess.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The PostgreSQL that needs no installation: its data lives in the home folder and survives a
 * crash.
 *
 * <p>The library's defaults (no fsync, trust for every local user) would lose or leak data and are
 * overridden here.
 */
class EmbeddedDatabase implements AutoCloseable {
  static final String DATABASE = "operant";

  private final EmbeddedPostgres server;
  private final DatabaseAccess access;

  EmbeddedDatabase(HomeFolder home) throws IOException {
    Path data = home.path().resolve("postgres");
    new OrphanedPostgres(data).stopIfRunning();
    EmbeddedPasswords passwords = EmbeddedPasswords.in(home);
    this.server = start(home, data, passwords);
    EmbeddedRoles roles = new EmbeddedRoles(server, passwords);
    roles.create();
    roles.requirePasswords(data);
    this.access =
        new DatabaseAccess(
            "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DATABASE,
            new Login("operant_owner", passwords.owner()),
            new Login("operant_app", passwords.app()));
  }

  private static EmbeddedPostgres start(HomeFolder home, Path data, EmbeddedPasswords passwords)
      throws IOException {
    Path log = home.path().resolve("postgres.log");
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setOverrideWorkingDirectory(home.path().resolve("postgres-binaries").toFile())
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setConnectConfig("password", passwords.superuser())
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("shared_buffers", "128MB")
        .setServerConfig("max_connections", "60")
        .setPGStartupWait(Duration.ofSeconds(60))
        .setRegisterShutdownHook(false)
        .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  DatabaseAccess access() {
    return access;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** Passwords of the embedded roles, made once and kept in the home folder. */
  record EmbeddedPasswords(String superuser, String owner, String app) {
    static EmbeddedPasswords in(HomeFolder home) {
      Path file = home.path().resolve("postgres.passwords");
      if (!Files.exists(file)) {
        home.writePrivately(
            "postgres.passwords",
            Stream.of("superuser", "owner", "app")
                .map(role -> role + "=" + RandomPassword.next() + "\n")
                .reduce("", String::concat));
      }
      Properties saved = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        saved.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read " + file, e);
      }
      return new EmbeddedPasswords(
          saved.getProperty("superuser", ""),
          saved.getProperty("owner", ""),
          saved.getProperty("app", ""));
    }
  }
}
