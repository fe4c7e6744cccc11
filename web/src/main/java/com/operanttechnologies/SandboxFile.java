package com.operanttechnologies;

import com.operanttechnologies.engine.home.HomeFolder;
import com.operanttechnologies.link.PublicAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Tells whoever runs the sandbox, and nobody else on the machine, who may sign in. */
@Component
class SandboxFile {
  private static final String NAME = "sandbox.env";

  private final HomeFolder home;
  private final PublicAddress address;

  SandboxFile(HomeFolder home, PublicAddress address) {
    this.home = home;
    this.address = address;
  }

  /** No value holds anything that a shell would read otherwise. */
  void write(String email, String password, String key) {
    home.writePrivately(
        NAME,
        """
        OPERANT_URL=%s
        OPERANT_EMAIL=%s
        OPERANT_PASSWORD=%s
        OPERANT_API_KEY=%s
        """
            .formatted(address.base(), email, password, key));
  }

  Path path() {
    return home.path().resolve(NAME);
  }

  boolean exists() {
    return Files.exists(path());
  }
}
