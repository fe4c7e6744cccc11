package com.operanttechnologies.mail.imap;

import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.mail.smtp.HostPolicy;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.jspecify.annotations.Nullable;

/** One conversation with an IMAP account that is logged in. */
public final class MailboxSession implements AutoCloseable {
  private static final Duration USUAL = Duration.ofMinutes(1);

  private final IMAPStore store;
  private final FolderReader reader = new FolderReader();

  private MailboxSession(IMAPStore store) {
    this.store = store;
  }

  public static MailboxSession open(MailboxSettings settings, HostPolicy policy)
      throws MailboxUnreadable {
    return open(settings, policy, USUAL);
  }

  static MailboxSession open(MailboxSettings settings, HostPolicy policy, Duration patience)
      throws MailboxUnreadable {
    try {
      return new MailboxSession(new MailboxConnection(settings, policy, patience).open());
    } catch (MessagingException | IOException failed) {
      throw new MailboxUnreadable(failed);
    }
  }

  /** Where junk and sent mail are kept, as far as the server says or their names tell. */
  public SpecialFolders specialFolders() throws MailboxUnreadable {
    try {
      return SpecialFolders.among(store.getDefaultFolder().list("*"));
    } catch (MessagingException failed) {
      throw new MailboxUnreadable(failed);
    }
  }

  /** The position behind the newest mail, for a folder whose past is not of interest. */
  public Read end(String folder) throws MailboxUnreadable {
    return in(folder, Folder.READ_ONLY, FolderReader::end);
  }

  /**
   * The mails behind a position; nothing in the folder is changed.
   *
   * @param uidValidity of the last reading, 0 for the first
   * @param since in a renumbered folder only what came after it is read again; absent: everything
   */
  public Read read(
      String folder, long uidValidity, long lastUid, int atMost, @Nullable Instant since)
      throws MailboxUnreadable {
    return in(
        folder, Folder.READ_ONLY, open -> reader.read(open, uidValidity, lastUid, atMost, since));
  }

  /** Whether the folder has a mail with this Message-ID. */
  public boolean holds(String folder, String messageId) throws MailboxUnreadable {
    return in(
        folder,
        Folder.READ_ONLY,
        open -> {
          for (Message found : open.search(new MessageIDTerm(messageId))) {
            if (found instanceof MimeMessage mail && messageId.equals(mail.getMessageID())) {
              return true;
            }
          }
          return false;
        });
  }

  /** Puts a mail into the folder, as read. */
  public void append(String folder, byte[] mail) throws MailboxUnreadable {
    in(
        folder,
        Folder.READ_WRITE,
        open -> {
          Session none = Session.getInstance(new Properties());
          MimeMessage message = new MimeMessage(none, new ByteArrayInputStream(mail));
          message.setFlag(Flag.SEEN, true);
          open.appendMessages(new Message[] {message});
          return List.of();
        });
  }

  /**
   * Waits until the server tells of something new in the folder (RFC 2177), or closes the
   * connection for having been silent.
   *
   * @param begun called once the folder is open: what comes from now on is told of
   * @return false if the server does not tell
   */
  public boolean awaitNews(String folder, Runnable begun) throws MailboxUnreadable {
    return in(
        folder,
        Folder.READ_ONLY,
        open -> {
          if (!store.hasCapability("IDLE")) {
            return false;
          }
          begun.run();
          open.idle(true);
          return true;
        });
  }

  private interface Look<T> {
    T into(IMAPFolder folder) throws MessagingException, IOException;
  }

  private <T> T in(String name, int mode, Look<T> look) throws MailboxUnreadable {
    try (IMAPFolder folder = (IMAPFolder) store.getFolder(name)) {
      folder.open(mode);
      return look.into(folder);
    } catch (MessagingException | IOException failed) {
      throw new MailboxUnreadable(failed);
    }
  }

  @Override
  public void close() {
    try {
      store.close();
    } catch (MessagingException gone) {
      // the conversation is over either way
    }
  }
}
