package com.operanttechnologies.mail.sandbox;

import java.util.UUID;

/** Who may use the sandbox; the user name of a tenant is its id. */
public interface SandboxAccounts {
  /** Whether this is the tenant's password, for SMTP and IMAP alike. */
  boolean accepts(UUID tenant, String password);

  /** Whether mail to this address ends in the tenant's own mailbox. */
  boolean isMailbox(UUID tenant, String address);
}
