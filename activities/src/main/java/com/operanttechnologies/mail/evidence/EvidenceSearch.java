package com.operanttechnologies.mail.evidence;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks for evidence about a tenant's mails of unknown fate whenever its answers were read. */
@Component
public class EvidenceSearch {
  private static final Logger LOG = LoggerFactory.getLogger(EvidenceSearch.class);

  private final JdbcUnknownMails unknown;

  EvidenceSearch(JdbcUnknownMails unknown) {
    this.unknown = unknown;
  }

  /** Runs its own transactions; what was looked at lately is left for later. */
  public void afterReading(UUID tenant) {
    try {
      unknown.look(tenant, false);
    } catch (RuntimeException failure) {
      LOG.warn("Evidence will be looked for again: {}", failure.getClass().getName());
    }
  }
}
