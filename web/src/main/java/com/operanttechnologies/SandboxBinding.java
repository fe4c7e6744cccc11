package com.operanttechnologies;

import com.operanttechnologies.engine.OperantProperties;
import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps the sandbox to this machine: its mailbox shows everything to whoever has its key, and its
 * mails are not for strangers. {@code server.address} opens it knowingly.
 */
@Component
class SandboxBinding implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {
  private final OperantProperties properties;
  private final Environment environment;

  SandboxBinding(OperantProperties properties, Environment environment) {
    this.properties = properties;
    this.environment = environment;
  }

  @Override
  public void customize(ConfigurableWebServerFactory factory) {
    if (properties.sandboxEnabled() && environment.getProperty("server.address") == null) {
      factory.setAddress(InetAddress.getLoopbackAddress());
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
