package com.operanttechnologies.mail.mailbox;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A real IMAP account of Ada's on this machine, with the folders that servers have. */
public final class ImapAccount implements AutoCloseable {
  private final Managers managers = new Managers();
  private final ImapServer server =
      new ImapServer(new ServerSetup(0, "127.0.0.1", "imap"), managers);
  private final GreenMailUser ada;

  public ImapAccount() throws Exception {
    server.startService();
    server.waitTillRunning(20_000);
    ada =
        managers
            .getUserManager()
            .createUser("ada@acme-sails.example", "ada", OwnMailboxes.PASSWORD);
    for (String folder : List.of("Junk", "Sent")) {
      managers.getImapHostManager().createMailbox(ada, folder);
    }
  }

  public int port() {
    return server.getPort();
  }

  /** A mail comes into the folder. */
  public void receives(String folder, String headerAndText) throws Exception {
    byte[] raw = headerAndText.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    MimeMessage mail =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    folder(folder).appendMessage(mail, new Flags(), new Date());
  }

  public List<String> subjects(String folder) throws Exception {
    List<String> subjects = new ArrayList<>();
    for (StoredMessage stored : folder(folder).getMessages()) {
      subjects.add(stored.getMimeMessage().getSubject());
    }
    return subjects;
  }

  private MailFolder folder(String name) throws FolderException {
    return name.equals("INBOX")
        ? managers.getImapHostManager().getInbox(ada)
        : managers.getImapHostManager().getFolder(ada, name);
  }

  @Override
  public void close() {
    server.stopService();
  }
}
