package com.operanttechnologies.mail.imap;

import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.mail.imap.MailboxReading.Unreadable;
import com.operanttechnologies.mail.smtp.GuardedSockets;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.TlsMode;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Reads new mails of one IMAP folder (RFC 9051) without changing anything in it. */
public final class MailboxReader {
  private final MailboxSettings settings;
  private final Session session;
  private final InboundParser parser = new InboundParser();

  public MailboxReader(MailboxSettings settings, HostPolicy policy) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings, policy));
  }

  private static Properties properties(MailboxSettings settings, HostPolicy policy) {
    Properties properties = new Properties();
    properties.put("mail.imap.socketFactory", new GuardedSockets(policy));
    // otherwise a refused host would be tried again without the policy
    properties.setProperty("mail.imap.socketFactory.fallback", "false");
    properties.setProperty("mail.imap.connectiontimeout", "30000");
    properties.setProperty("mail.imap.timeout", "60000");
    properties.setProperty("mail.imap.fetchsize", Integer.toString(512 * 1024));
    properties.setProperty("mail.imap.ssl.checkserveridentity", "true");
    properties.setProperty(
        "mail.imap.ssl.enable", Boolean.toString(settings.tls() == TlsMode.IMPLICIT));
    String startTls = Boolean.toString(settings.tls() == TlsMode.STARTTLS_REQUIRED);
    properties.setProperty("mail.imap.starttls.enable", startTls);
    properties.setProperty("mail.imap.starttls.required", startTls);
    return properties;
  }

  /** The position behind the newest mail, for a mailbox whose past is not of interest. */
  public MailboxReading end() {
    return inFolder(folder ->
        new Read(folder.getUIDValidity(), Math.max(0, folder.getUIDNext() - 1), true, List.of()));
  }

  /**
   * The mails behind a position.
   *
   * @param uidValidity of the last reading, 0 for the first
   * @param lastUid of the last reading, 0 for the first
   * @param atMost how many mails at once
   */
  public MailboxReading read(long uidValidity, long lastUid, int atMost) {
    return inFolder(folder -> {
      long validity = folder.getUIDValidity();
      return read(folder, validity, validity == uidValidity ? lastUid : 0, atMost);
    });
  }

  private Read read(IMAPFolder folder, long validity, long after, int atMost)
      throws MessagingException, IOException {
    List<Long> newer = newerThan(folder, after);
    List<InboundMail> mails = new ArrayList<>();
    long last = after;
    for (long uid : newer.subList(0, Math.min(atMost, newer.size()))) {
      Message message = folder.getMessageByUID(uid);
      if (message instanceof IMAPMessage present) {
        addTo(mails, uid, present);
      }
      last = uid;
    }
    return new Read(validity, last, newer.size() <= atMost, List.copyOf(mails));
  }

  /**
   * Without a filter the newest mail would come again and again: the range {@code n:*} always has
   * it.
   */
  private static List<Long> newerThan(IMAPFolder folder, long after) throws MessagingException {
    List<Long> newer = new ArrayList<>();
    for (Message message : folder.getMessagesByUID(after + 1, UIDFolder.LASTUID)) {
      long uid = message == null ? -1 : folder.getUID(message);
      if (uid > after) {
        newer.add(uid);
      }
    }
    return newer.stream().sorted().toList();
  }

  private void addTo(List<InboundMail> mails, long uid, IMAPMessage message)
      throws MessagingException, IOException {
    try {
      message.setPeek(true);
      long size = message.getSizeLong();
      try (InputStream in = message.getMimeStream()) {
        byte[] raw = in.readNBytes(Bounds.MAIL_BYTES);
        boolean whole = raw.length < Bounds.MAIL_BYTES;
        mails.add(parser.parse(uid, raw, whole ? raw.length : Math.max(size, raw.length + 1L)));
      }
    } catch (MessageRemovedException goneMeanwhile) {
      // somebody deleted it while we read: nothing to tell
    }
  }

  private interface Look {
    MailboxReading into(IMAPFolder folder) throws MessagingException, IOException;
  }

  private MailboxReading inFolder(Look look) {
    URLName url =
        new URLName(
            "imap",
            settings.host(),
            settings.port(),
            null,
            settings.username(),
            settings.password());
    IMAPStore store = new IMAPStore(session, url);
    try (store) {
      store.connect();
      try (IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder())) {
        folder.open(Folder.READ_ONLY);
        return look.into(folder);
      }
    } catch (MessagingException | IOException failed) {
      return new Unreadable(Failure.inWords(failed));
    }
  }
}
