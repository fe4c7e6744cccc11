package com.operanttechnologies.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives the application an embedded database of its own. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path home = Files.createTempDirectory("operant-web-test");
      TestPropertyValues.of("operant.home=" + home).applyTo(context);
      forgetAtTheEnd(home, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Registered before all others, it is destroyed after them: also after the database. */
  private static void forgetAtTheEnd(Path home, ConfigurableApplicationContext context) {
    ((DefaultSingletonBeanRegistry) context.getBeanFactory())
        .registerDisposableBean("home", () -> FileSystemUtils.deleteRecursively(home));
  }
}
