package com.operanttechnologies.mail.sandbox;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserImpl;
import java.util.UUID;

/** A tenant's IMAP account, whose password is asked from the port each time. */
final class SandboxUser extends UserImpl {
  private final UUID tenant;
  private final SandboxAccounts accounts;

  SandboxUser(UUID tenant, SandboxAccounts accounts, ImapHostManager host) {
    super(tenant.toString(), tenant.toString(), "", host);
    this.tenant = tenant;
    this.accounts = accounts;
  }

  @Override
  public void authenticate(String password) throws UserException {
    if (!accounts.accepts(tenant, password)) {
      throw new UserException("login refused");
    }
  }

  /** The inherited name is a 32-bit hash, which two tenants may share. */
  @Override
  public String getQualifiedMailboxName() {
    return tenant.toString();
  }
}
