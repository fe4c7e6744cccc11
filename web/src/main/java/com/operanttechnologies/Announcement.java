package com.operanttechnologies;

import com.operanttechnologies.account.SetUp;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.link.PublicAddress;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says last where the product is, and how to come in. */
@Component
class Announcement {
  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final OperantProperties properties;
  private final PublicAddress address;
  private final SandboxFile file;
  private final SetUp setUp;

  Announcement(OperantProperties properties, PublicAddress address, SandboxFile file, SetUp setUp) {
    this.properties = properties;
    this.address = address;
    this.file = file;
    this.setUp = setUp;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    if (!properties.has(OperantProperties.Role.WEB)) {
      LOG.info("Operant is ready to work");
      return;
    }
    if (!properties.sandboxEnabled()) {
      setUp.link().ifPresent(link -> LOG.info("Set up your organisation, once: {}", link));
    }
    LOG.info("Operant is ready: {}{}", address.base(), wayIn());
  }

  private String wayIn() {
    return properties.sandboxEnabled() && file.exists()
        ? "  (sign in with the address and password in " + shown(file.path()) + ")"
        : "";
  }

  /** As a person in the working directory would type it. */
  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path) : path;
  }
}
