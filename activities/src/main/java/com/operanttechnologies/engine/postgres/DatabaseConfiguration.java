package com.operanttechnologies.engine.postgres;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.home.HomeFolder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Start order of the database: lock, server, migration, checks, pool. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  @Bean
  @ConditionalOnProperty(name = "operant.database.url", matchIfMissing = true, havingValue = "none")
  EmbeddedDatabase embeddedDatabase(HomeFolder home) throws IOException {
    return new EmbeddedDatabase(home);
  }

  @Bean
  DatabaseAccess databaseAccess(
      OperantProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
    return embedded.stream()
        .findFirst()
        .map(EmbeddedDatabase::access)
        .orElseGet(() -> ConfiguredDatabase.access(properties.database()));
  }

  @Bean
  HikariDataSource dataSource(DatabaseAccess access, OperantProperties properties) {
    new Migration(access).run();
    HikariConfig config = new HikariConfig();
    config.setPoolName("operant");
    config.setJdbcUrl(access.url());
    config.setUsername(access.app().username());
    config.setPassword(access.app().password());
    config.setMaximumPoolSize(properties.database().poolSize());
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    HikariDataSource pool = new HikariDataSource(config);
    new RoleCheck(pool).refuseDangerousRole();
    return pool;
  }
}
