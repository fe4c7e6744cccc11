package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.NewMessage;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.TenantMailbox.Answers;
import com.operanttechnologies.mail.mime.Mailbox;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * From whom the current tenant's mails come: the mailbox of the quote's owner or the default one.
 * Over the operator's relay a tenant uses its own address only if it has proved its domain, else
 * the operator's with the seller's name. In the sandbox, which delivers nothing outside, its own.
 */
@Component
public class Senders {
  private final Organisations organisations;
  private final MailboxRows mailboxes;
  private final MailboxTable table;
  private final OperantProperties properties;

  public Senders(
      Organisations organisations,
      MailboxRows mailboxes,
      MailboxTable table,
      OperantProperties properties) {
    this.organisations = organisations;
    this.mailboxes = mailboxes;
    this.table = table;
    this.properties = properties;
  }

  /** Of mails about nothing in particular. */
  public Sender current() {
    return of(NewMessage.About.NOTHING);
  }

  public Sender of(NewMessage.About about) {
    return ask(about).get();
  }

  /** As {@link #of(NewMessage.About)}, when it is needed. */
  public Supplier<Sender> ask(NewMessage.About about) {
    Supplier<Organisation> tenant = organisations.ask();
    Supplier<Optional<TenantMailbox>> chosen = table.ask(about.quote(), about.member());
    Supplier<List<String>> filled = mailboxes.askFilled();
    return () ->
        chosen
            .get()
            .or(() -> {
              mailboxes.makeBuiltIn(address(tenant.get()));
              return table.chosen(about.quote(), about.member());
            })
            .map(mailbox -> sender(tenant.get(), mailbox, filled.get()))
            .orElseGet(() -> ofNobody(tenant.get()));
  }

  private Sender ofNobody(Organisation tenant) {
    return new Sender(named(tenant, null), null, null, Answers.PLAIN, null, false);
  }

  /** Of mails that leave from this mailbox. */
  public Sender of(TenantMailbox mailbox) {
    return sender(organisations.current(), mailbox, mailboxes.askFilled().get());
  }

  /** The current tenant has a mailbox, at least the built-in one. */
  public void makeBuiltIn() {
    mailboxes.makeBuiltIn(address(organisations.current()));
  }

  private Sender sender(Organisation tenant, TenantMailbox mailbox, List<String> filled) {
    boolean own = mailbox.imap() != null && !mailboxes.sandboxed();
    String answersTo = own ? mailbox.address() : sharedAnswers(mailbox, filled).orElse(null);
    return new Sender(
        named(tenant, mailbox),
        mailbox,
        answersTo,
        own || mailbox.builtIn() || mailboxes.sandboxed() ? mailbox.answers() : Answers.PLUS,
        mailbox.answerDomain(),
        mailbox.returnPath());
  }

  /** Where answers are read for a mailbox without an account of its own for them. */
  private Optional<String> sharedAnswers(TenantMailbox mailbox, List<String> filled) {
    if (!mailboxes.shared()) {
      return filled.stream()
          .filter(mailbox.address()::equalsIgnoreCase)
          .findFirst()
          .or(() -> filled.stream().findFirst());
    }
    return mailbox.builtIn() || mailboxes.sandboxed()
        ? Optional.of(mailbox.address())
        : table.builtIn().map(TenantMailbox::address);
  }

  private Mailbox named(Organisation tenant, @Nullable TenantMailbox mailbox) {
    String organisations = tenant.senderName() == null ? tenant.name() : tenant.senderName();
    String own = mailbox == null ? null : mailbox.name();
    return new Mailbox(own == null ? organisations : own, from(tenant, mailbox));
  }

  private String from(Organisation tenant, @Nullable TenantMailbox mailbox) {
    return mailbox != null && mayUse(tenant, mailbox) ? mailbox.address() : address(tenant);
  }

  private boolean mayUse(Organisation tenant, TenantMailbox mailbox) {
    return !mailbox.builtIn() && (mailbox.smtp() != null || mayUse(tenant, mailbox.address()));
  }

  /** Whether the operator's relay may be given mail from this address. */
  public boolean mayUse(Organisation tenant, String address) {
    String proved = tenant.senderProved() ? tenant.senderEmail() : null;
    return properties.sandboxEnabled()
        || proved != null && domain(proved).equalsIgnoreCase(domain(address));
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  /** Whether each tenant has an account of its own at the sandbox. */
  public boolean sandboxed() {
    return properties.sandboxEnabled();
  }

  /** Whether the current tenant sends from this address, by whichever mailbox. */
  public boolean isOwn(String address) {
    return mailboxes.owns(address) || address.equalsIgnoreCase(address(organisations.current()));
  }

  /** The current tenant's mailboxes are read from now on. */
  public void makeMailbox() {
    if (mailboxes.tenantExists()) {
      makeBuiltIn();
      mailboxes.makeDue();
    }
  }

  private String address(Organisation tenant) {
    String own = tenant.senderEmail();
    boolean sandbox = properties.sandboxEnabled();
    if (own != null && !own.isBlank() && (sandbox || tenant.senderProved())) {
      return own.strip();
    }
    String operator = properties.mail().sender();
    return operator == null || sandbox ? "sales@" + label(tenant.name()) + ".example" : operator;
  }

  /** A name as a label of a domain: Acme Sails becomes acme-sails. */
  static String label(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String label = plain.substring(0, Math.min(plain.length(), 40)).replaceAll("^-|-$", "");
    return label.isEmpty() ? "tenant" : label;
  }
}
