package com.operanttechnologies.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A PostgreSQL of its own in a container, with the two roles that an operator makes. It ends with
 * the engine or its reaper: stopping it earlier would cut off what closes after the tests.
 */
public class ContainerDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    PostgreSQLContainer server = new PostgreSQLContainer("postgres:18");
    server.start();
    makeRoles(server);
    TestPropertyValues.of(
            "operant.database.url="
                + server.getJdbcUrl().replace("/" + server.getDatabaseName(), "/operant"),
            "operant.database.owner-username=operant_owner",
            "operant.database.owner-password=owner",
            "operant.database.username=operant_app",
            "operant.database.password=app")
        .applyTo(context);
  }

  private static void makeRoles(PostgreSQLContainer server) {
    try (Connection superuser =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        Statement statement = superuser.createStatement()) {
      statement.execute("create role operant_owner login password 'owner'");
      statement.execute("create role operant_app login nobypassrls password 'app'");
      statement.execute("create database operant owner operant_owner");
    } catch (SQLException e) {
      throw new IllegalStateException("The container's roles cannot be made", e);
    }
  }
}
