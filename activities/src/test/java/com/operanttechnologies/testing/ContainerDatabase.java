package com.operanttechnologies.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A database of its own on a PostgreSQL in a container, with the two roles that an operator makes.
 * All share one server, which ends with the engine or its reaper (where Testcontainers has none, it
 * has to be told to keep it): ending with this process it would cut off what closes after the
 * tests.
 */
public class ContainerDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final String ROLES =
      """
      do $$ begin
        perform pg_advisory_xact_lock(1);
        if not exists (select from pg_roles where rolname = 'operant_owner') then
          create role operant_owner login password 'owner';
          create role operant_app login nobypassrls password 'app';
        end if;
      end $$
      """;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    PostgreSQLContainer server = Server.RUNNING;
    String name = "operant_" + UUID.randomUUID().toString().replace("-", "");
    run(server, "create database " + name + " owner operant_owner");
    TestPropertyValues.of(
            "operant.database.url="
                + server.getJdbcUrl().replace("/" + server.getDatabaseName(), "/" + name),
            "operant.database.owner-username=operant_owner",
            "operant.database.owner-password=owner",
            "operant.database.username=operant_app",
            "operant.database.password=app")
        .applyTo(context);
  }

  private static void run(PostgreSQLContainer server, String statement) {
    try (Connection superuser =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        Statement running = superuser.createStatement()) {
      running.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("The container's database cannot be made", e);
    }
  }

  /** Started when the first test asks for it. */
  private static final class Server {
    static final PostgreSQLContainer RUNNING = start();

    private static PostgreSQLContainer start() {
      PostgreSQLContainer server =
          new PostgreSQLContainer("postgres:18")
              .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=400")
              .withReuse(true);
      server.start();
      run(server, ROLES);
      return server;
    }
  }
}
