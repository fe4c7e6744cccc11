package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.mail.mime.Mailbox;
import com.operanttechnologies.tenant.Organisation;
import com.operanttechnologies.tenant.Organisations;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * From whom the current tenant's mails come: its own address if it has proved its domain, else the
 * operator's with the seller's name. In the sandbox, which delivers nothing outside, its own.
 */
@Component
public class Senders {
  private final Organisations organisations;
  private final MailboxRows mailboxes;
  private final OperantProperties properties;

  public Senders(Organisations organisations, MailboxRows mailboxes, OperantProperties properties) {
    this.organisations = organisations;
    this.mailboxes = mailboxes;
    this.properties = properties;
  }

  public Sender current() {
    Organisation tenant = organisations.current();
    String name = tenant.senderName() == null ? tenant.name() : tenant.senderName();
    return new Sender(
        new Mailbox(name, address(tenant)), mailboxes.addressOrMake(address(tenant)).orElse(null));
  }

  /** Whether each tenant has an account of its own at the sandbox. */
  public boolean sandboxed() {
    return properties.sandboxEnabled();
  }

  /** The current tenant's mailbox is read from now on. */
  public void makeMailbox() {
    if (mailboxes.tenantExists()) {
      current();
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
