package com.operanttechnologies.engine;

import com.operanttechnologies.engine.settings.BillingSettings;
import com.operanttechnologies.engine.settings.DatabaseSettings;
import com.operanttechnologies.engine.settings.HttpSettings;
import com.operanttechnologies.engine.settings.MailSettings;
import com.operanttechnologies.engine.settings.SandboxSettings;
import com.operanttechnologies.engine.settings.TemporalSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything an operator configures, under {@code operant.*}.
 *
 * @param home folder of the embedded parts, kept over restarts
 * @param publicUrl address that links in mails start with; required outside the sandbox
 * @param key base64 of 32 bytes from which tokens and encryption keys are derived; absent: a file
 *     in home
 */
@ConfigurationProperties("operant")
public record OperantProperties(
    @DefaultValue("var") Path home,
    @DefaultValue({"web", "worker"}) Set<Role> roles,
    @Nullable URI publicUrl,
    @Nullable String key,
    @DefaultValue DatabaseSettings database,
    @DefaultValue TemporalSettings temporal,
    @DefaultValue MailSettings mail,
    @DefaultValue SandboxSettings sandbox,
    @DefaultValue HttpSettings http,
    @DefaultValue BillingSettings billing) {

  /** What a process does: answers people, or does the work behind. */
  public enum Role {
    WEB,
    WORKER
  }

  public OperantProperties {
    if (roles.isEmpty()) {
      throw new InvalidSetting("operant.roles", "name web, worker or both");
    }
    if (publicUrl != null && (publicUrl.getHost() == null || publicUrl.getScheme() == null)) {
      throw new InvalidSetting(
          "operant.public-url", "give an absolute address such as https://quotes.example.com");
    }
    if (publicUrl == null && !isSandbox(sandbox, mail)) {
      throw new InvalidSetting(
          "operant.public-url",
          "required outside the sandbox: the address that links in mails start with");
    }
  }

  /** The sandbox is on by default, and only while no relay is configured. */
  public boolean sandboxEnabled() {
    return isSandbox(sandbox, mail);
  }

  private static boolean isSandbox(SandboxSettings sandbox, MailSettings mail) {
    Boolean asked = sandbox.enabled();
    return asked == null ? mail.relay() == null : asked;
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }
}
