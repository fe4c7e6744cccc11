package com.operanttechnologies.mail.mailbox;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.MailboxInput.Access;
import com.operanttechnologies.mail.MailboxInput.Account;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mailboxes that Acme Sails enters. */
public final class OwnMailboxes {
  public static final String PASSWORD = "fair winds";

  private OwnMailboxes() {}

  /** Ada's, who owns the quote. */
  public static UUID ada(AcmeRows acme) {
    UUID ada =
        acme.id(
            """
            insert into member (tenant_id, email, name, role, state)
            values (:tenant, 'ada@acme-sails.example', 'Ada Seller', 'member', 'active') returning id
            """);
    acme.run("update quote set owner_id = (select id from member)");
    return ada;
  }

  public static Account account(int port) {
    return new Account("127.0.0.1", port, "none", "ada", PASSWORD);
  }

  /** ada@acme-sails.example with a server of its own for sending. */
  public static MailboxInput sending(@Nullable UUID owner, Account smtp) {
    return both(owner, smtp, null, false);
  }

  public static MailboxInput both(
      @Nullable UUID owner, @Nullable Account smtp, @Nullable Account imap, boolean copies) {
    return input(owner, smtp, imap, copies, "plus", null, false, null);
  }

  /** One whose provider hands out tokens. */
  public static MailboxInput byToken(Account smtp, Account imap, Access access) {
    return input(null, smtp, imap, false, "plus", null, false, access);
  }

  public static MailboxInput answering(
      String how, @Nullable String domain, Account smtp, Account imap) {
    return input(null, smtp, imap, false, how, domain, true, null);
  }

  private static MailboxInput input(
      @Nullable UUID owner,
      @Nullable Account smtp,
      @Nullable Account imap,
      boolean copies,
      String answers,
      @Nullable String domain,
      boolean returnPath,
      @Nullable Access access) {
    return new MailboxInput(
        "ada@acme-sails.example",
        "Ada at Acme",
        owner,
        smtp,
        imap,
        access == null ? "password" : "oauth",
        answers,
        domain,
        returnPath,
        copies,
        List.of(),
        true,
        null,
        access);
  }
}
