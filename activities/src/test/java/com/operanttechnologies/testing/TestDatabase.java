package com.operanttechnologies.testing;

import com.operanttechnologies.engine.OperantProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.util.FileSystemUtils;

/**
 * The world on a database of its own, for tests of what touches it: an embedded one, or one in a
 * container where the build runs these tests a second time.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path home = Files.createTempDirectory("operant-test");
      TestPropertyValues.of("operant.home=" + home).applyTo(context);
      forgetAtTheEnd(home, context);
      if (Boolean.getBoolean("operant.test.container")) {
        new ContainerDatabase().initialize(context);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Registered before all others, it is destroyed after them: also after the database. */
  private static void forgetAtTheEnd(Path home, ConfigurableApplicationContext context) {
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("home", () -> FileSystemUtils.deleteRecursively(home));
  }

  /** Every component of the activities module, as the product composes them. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @EnableConfigurationProperties(OperantProperties.class)
  @ComponentScan(
      basePackages = "com.operanttechnologies",
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
  public static class World {}
}
