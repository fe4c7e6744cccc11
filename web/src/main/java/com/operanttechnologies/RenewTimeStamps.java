package com.operanttechnologies;

import com.operanttechnologies.seal.archive.RenewalRounds;
import com.operanttechnologies.seal.archive.Tally;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The operator's command {@code --operant.renew-time-stamps}: the database and the keys are started
 * as for {@link RotateKeys}, and what renews time stamps. Every document whose turn it is, or whose
 * renewal has failed before, gets another one, and the process ends.
 */
@ImportAutoConfiguration(JacksonAutoConfiguration.class)
@ComponentScan(
    basePackages = {
      "com.operanttechnologies.engine.http",
      "com.operanttechnologies.seal",
      "com.operanttechnologies.timeline"
    },
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.web\\..*", ".*\\.RenewalWatch"}),
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ComponentScan(
    basePackages = {"com.operanttechnologies.quote.jdbc", "com.operanttechnologies.quote.sealing"},
    useDefaultFilters = false,
    includeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.DocumentTable", ".*\\.JdbcArchivedPapers"}),
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class RenewTimeStamps {
  private static final Logger LOG = LoggerFactory.getLogger(RenewTimeStamps.class);
  private static final String ARGUMENT = "--operant.renew-time-stamps";

  static boolean isAskedFor(String... arguments) {
    return Arrays.asList(arguments).contains(ARGUMENT);
  }

  /** Answers the exit code: 0 when nothing that was due is left without another time stamp. */
  static int run(String... arguments) {
    String[] others =
        Arrays.stream(arguments).filter(each -> !each.equals(ARGUMENT)).toArray(String[]::new);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(RotateKeys.class, RenewTimeStamps.class)
            .web(WebApplicationType.NONE)
            .run(others)) {
      return told(context.getBean(RenewalRounds.class).now());
    }
  }

  static int told(Tally tally) {
    LOG.info(
        "{} documents have another time stamp, {} could not get one",
        tally.renewed(),
        tally.failures().size());
    tally.failures().stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .forEach((reason, documents) -> LOG.warn("{} of them: {}", documents, reason));
    return tally.failures().isEmpty() ? 0 : 1;
  }
}
