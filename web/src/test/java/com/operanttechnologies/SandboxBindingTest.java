package com.operanttechnologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.engine.InvalidSetting;
import com.operanttechnologies.engine.OperantProperties;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;

class SandboxBindingTest {
  private final MockEnvironment environment = new MockEnvironment();
  private final TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();

  @Test
  void theSandboxIsForThisMachine() {
    new SandboxBinding(properties(Map.of("operant.home", "var")), environment).customize(server);

    assertThat(server.getAddress().isLoopbackAddress()).isTrue();
  }

  @Test
  void itIsOpenedKnowingly() {
    environment.setProperty("server.address", "0.0.0.0");

    new SandboxBinding(properties(Map.of("operant.home", "var")), environment).customize(server);

    assertThat(server.getAddress()).isNull();
  }

  @Test
  void outsideTheSandboxEverybodyComesIn() {
    new SandboxBinding(
            properties(
                Map.of(
                    "operant.sandbox.enabled",
                    "false",
                    "operant.public-url",
                    "https://quotes.example.com")),
            environment)
        .customize(server);

    assertThat(server.getAddress()).isNull();
  }

  @Test
  void outsideTheSandboxTheAddressOfLinksMustBeSaid() {
    assertThatThrownBy(() -> properties(Map.of("operant.sandbox.enabled", "false")))
        .hasRootCauseInstanceOf(InvalidSetting.class)
        .rootCause()
        .hasMessageStartingWith("operant.public-url: required outside the sandbox");
  }

  private static OperantProperties properties(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bind("operant", OperantProperties.class)
        .get();
  }
}
