package com.operanttechnologies.mail.sandbox;

import java.util.List;
import java.util.UUID;

/** Where the sandbox keeps its mails, so that they survive the process. */
public interface SandboxStore {
  /** Commits the mail; the sender gets its 250 only after this returns, and 451 if it throws. */
  void keep(SandboxMail mail);

  /**
   * It can be read by IMAP from now on. Told before, a reader would find nothing and come back in
   * its turn only.
   */
  void shown(SandboxMail mail);

  /** What was kept for the tenant's own mailbox, oldest first and always in the same order. */
  List<SandboxMail> mailbox(UUID tenant);
}
