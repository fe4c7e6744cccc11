package com.operanttechnologies.mail.web;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.problem.NotFound;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sandbox where it is on; elsewhere its pages do not exist. */
@Component
class SandboxWorld {
  private final ObjectProvider<SandboxMails> mails;
  private final OperantProperties properties;

  SandboxWorld(ObjectProvider<SandboxMails> mails, OperantProperties properties) {
    this.mails = mails;
    this.properties = properties;
  }

  SandboxMails mails() {
    SandboxMails found = properties.sandboxEnabled() ? mails.getIfAvailable() : null;
    if (found == null) {
      throw new NotFound("The sandbox");
    }
    return found;
  }

  /** In words, if days are shorter than real ones; empty otherwise. */
  String dayLength() {
    Duration length = properties.sandbox().dayLength();
    return length.equals(Duration.ofHours(24)) ? "" : length.toSeconds() + " seconds";
  }
}
