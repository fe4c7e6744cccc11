package com.operanttechnologies.mail.mime;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Drafts for tests: Ada of Acme Sails writes to Bob; a test says only what matters to it. */
public final class Drafts {
  public static final String ID = "<step-1.q-2026-0001@acme-sails.example>";
  public static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

  private Mailbox from = new Mailbox("Ada of Acme Sails", "ada@acme-sails.example");
  private Mailbox to = new Mailbox("Bob", "bob@buyer.example");
  private final List<Mailbox> cc = new ArrayList<>();
  private @Nullable Mailbox replyTo;
  private String subject = "Your quote Q-2026-0001";
  private MailBody body = MailBody.text("Hello Bob,\n\nhere is your quote.\n");
  private final List<Attachment> attachments = new ArrayList<>();
  private MailThread thread = MailThread.begin(ID);
  private @Nullable MailingList list;
  private boolean auto;

  public static Drafts aDraft() {
    return new Drafts();
  }

  public static MailingList followUps() {
    return new MailingList(
        "follow-ups.acme-sails.example",
        URI.create("https://quotes.acme-sails.example/u/dG9rZW4"),
        URI.create("mailto:unsubscribe@acme-sails.example"));
  }

  public Drafts from(String name, String address) {
    from = new Mailbox(name, address);
    return this;
  }

  public Drafts to(String name, String address) {
    to = new Mailbox(name, address);
    return this;
  }

  public Drafts cc(String name, String address) {
    cc.add(new Mailbox(name, address));
    return this;
  }

  public Drafts replyTo(String address) {
    replyTo = Mailbox.of(address);
    return this;
  }

  public Drafts subject(String subject) {
    this.subject = subject;
    return this;
  }

  public Drafts body(MailBody body) {
    this.body = body;
    return this;
  }

  public Drafts attached(Attachment attachment) {
    attachments.add(attachment);
    return this;
  }

  public Drafts thread(MailThread thread) {
    this.thread = thread;
    return this;
  }

  public Drafts list(MailingList list) {
    this.list = list;
    return this;
  }

  public Drafts autoSubmitted() {
    auto = true;
    return this;
  }

  public MailDraft draft() {
    return new MailDraft(
        from,
        to,
        cc,
        replyTo,
        subject,
        body,
        attachments,
        thread,
        Instant.parse("2026-03-02T09:05:07Z"),
        list,
        auto);
  }

  public byte[] bytes() {
    return new MimeComposer().compose(draft()).bytes();
  }
}
