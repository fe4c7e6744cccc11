package com.operanttechnologies;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.home.HomeFolder;
import com.operanttechnologies.engine.key.KeyRotation;
import com.operanttechnologies.engine.key.KeyRotation.Result;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.util.Arrays;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The operator's command {@code --operant.rotate-keys}: the database and the keys are started, and
 * nothing else. Every secret is sealed anew, and the process ends.
 */
@EnableConfigurationProperties(OperantProperties.class)
@ComponentScan(
    basePackages = {
      "com.operanttechnologies.engine.home",
      "com.operanttechnologies.engine.key",
      "com.operanttechnologies.engine.postgres",
      "com.operanttechnologies.tenant"
    },
    excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"),
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class RotateKeys {
  private static final Logger LOG = LoggerFactory.getLogger(RotateKeys.class);
  private static final String ARGUMENT = "--operant.rotate-keys";

  static boolean isAskedFor(String... arguments) {
    return Arrays.asList(arguments).contains(ARGUMENT);
  }

  /** Answers the exit code: 0 when everything could be sealed anew. */
  static int run(String... arguments) {
    String[] others =
        Arrays.stream(arguments).filter(each -> !each.equals(ARGUMENT)).toArray(String[]::new);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(RotateKeys.class).web(WebApplicationType.NONE).run(others)) {
      Result result =
          KeyRotation.run(
              context.getBean(Tenants.class),
              context.getBean(Routing.class),
              context.getBean(HomeFolder.class),
              context.getBean(OperantProperties.class).key());
      LOG.info(
          "{} secrets are sealed with the new key, {} could not be opened",
          result.sealed(),
          result.unreadable());
      return result.unreadable() == 0 ? 0 : 1;
    }
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource database) {
    return new JdbcTemplate(database);
  }

  @Bean
  JdbcClient jdbcClient(JdbcTemplate jdbc) {
    return JdbcClient.create(jdbc);
  }

  @Bean
  PlatformTransactionManager transactions(DataSource database) {
    return new JdbcTransactionManager(database);
  }
}
