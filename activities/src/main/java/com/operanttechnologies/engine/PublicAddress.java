package com.operanttechnologies.engine;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address that links in mails start with: {@code operant.public-url}, and this machine without
 * one.
 *
 * <p>Never the Host header: whoever sends a request could put his own address into our mails.
 */
@Component
public class PublicAddress {
  private final OperantProperties properties;
  private final Environment environment;

  public PublicAddress(OperantProperties properties, Environment environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** The absolute address of a path that begins with a slash. */
  public URI of(String path) {
    return URI.create(root() + path);
  }

  private String root() {
    URI configured = properties.publicUrl();
    if (configured != null) {
      return configured.toString().replaceAll("/+$", "");
    }
    String port = environment.getProperty("local.server.port");
    return "http://localhost:"
        + (port == null ? environment.getProperty("server.port", "8080") : port);
  }
}
