package com.operanttechnologies.link;

import com.operanttechnologies.engine.OperantProperties;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address that links start with: configured, or this machine's; never from a request. */
@Component
public class PublicAddress {
  private final OperantProperties properties;
  private final Environment environment;

  public PublicAddress(OperantProperties properties, Environment environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** The absolute address of a path such as {@code /q/token}. */
  public String of(String path) {
    return base() + path;
  }

  /** Without a slash at the end. */
  public String base() {
    URI configured = properties.publicUrl();
    String base = configured == null ? "http://localhost:" + port() : configured.toString();
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /** The port that the web server really listens on, once it does. */
  private String port() {
    String listening = environment.getProperty("local.server.port");
    return listening != null ? listening : environment.getProperty("server.port", "8080");
  }
}
