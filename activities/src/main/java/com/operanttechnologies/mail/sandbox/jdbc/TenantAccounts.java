package com.operanttechnologies.mail.sandbox.jdbc;

import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.mail.jdbc.MailboxRows;
import com.operanttechnologies.mail.sandbox.SandboxAccounts;
import com.operanttechnologies.tenant.Tenants;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Each tenant's login at the sandbox; the password is derived from the installation's key. */
@Component
class TenantAccounts implements SandboxAccounts {
  private final Tokens tokens;
  private final Tenants tenants;
  private final MailboxRows mailboxes;

  TenantAccounts(Tokens tokens, Tenants tenants, MailboxRows mailboxes) {
    this.tokens = tokens;
    this.tenants = tenants;
    this.mailboxes = mailboxes;
  }

  String password(UUID tenant) {
    return HexFormat.of().formatHex(tokens.mark("sandbox", tenant.toString()));
  }

  @Override
  public boolean accepts(UUID tenant, String password) {
    return MessageDigest.isEqual(password(tenant).getBytes(), password.getBytes());
  }

  @Override
  public boolean isMailbox(UUID tenant, String address) {
    String plain = withoutToken(address);
    return tenants.as(tenant, () -> mailboxes.owns(plain));
  }

  /** local+token@domain is read in the mailbox of local@domain. */
  private static String withoutToken(String address) {
    int at = address.lastIndexOf('@');
    int plus = address.indexOf('+');
    return plus < 0 || plus > at ? address : address.substring(0, plus) + address.substring(at);
  }
}
