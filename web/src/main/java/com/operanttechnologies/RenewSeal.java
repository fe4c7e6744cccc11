package com.operanttechnologies;

import com.operanttechnologies.seal.ProductSeal;
import com.operanttechnologies.seal.SealKeys.Described;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The operator's command {@code --operant.renew-seal}: the database and the keys are started as for
 * {@link RotateKeys}, and nothing else. The product seals with a new key from then on, and the
 * process ends.
 */
@ComponentScan(
    basePackages = "com.operanttechnologies.seal.jdbc",
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
class RenewSeal {
  private static final Logger LOG = LoggerFactory.getLogger(RenewSeal.class);
  private static final String ARGUMENT = "--operant.renew-seal";

  static boolean isAskedFor(String... arguments) {
    return Arrays.asList(arguments).contains(ARGUMENT);
  }

  static Described run(String... arguments) {
    String[] others =
        Arrays.stream(arguments).filter(each -> !each.equals(ARGUMENT)).toArray(String[]::new);
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(RotateKeys.class, RenewSeal.class)
            .web(WebApplicationType.NONE)
            .run(others)) {
      Described key = context.getBean(ProductSeal.class).renew();
      LOG.info("The product seals as {} from now on, SHA-256 {}", key.subject(), key.fingerprint());
      return key;
    }
  }
}
