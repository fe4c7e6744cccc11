package com.operanttechnologies.mail.imap;

import com.operanttechnologies.mail.imap.MailboxReading.Read;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jspecify.annotations.Nullable;

/** Reads new mails of one folder, so many and so much at once, without changing anything in it. */
final class FolderReader {
  /** Servers compare days, in a zone of their own. */
  private static final Duration SLACK = Duration.ofDays(2);

  private final InboundParser parser = new InboundParser();

  static Read end(IMAPFolder folder) throws MessagingException {
    return new Read(folder.getUIDValidity(), Math.max(0, folder.getUIDNext() - 1), true, List.of());
  }

  Read read(IMAPFolder folder, long uidValidity, long lastUid, int atMost, @Nullable Instant since)
      throws MessagingException, IOException {
    long validity = folder.getUIDValidity();
    boolean same = validity == uidValidity;
    List<Long> newer =
        same || since == null
            ? newerThan(folder, same ? lastUid : 0)
            : receivedSince(folder, since.minus(SLACK));
    List<InboundMail> mails = new ArrayList<>();
    long last = same ? lastUid : 0;
    for (long uid : newer.subList(0, Math.min(atMost, newer.size()))) {
      Message message = folder.getMessageByUID(uid);
      if (message instanceof IMAPMessage present) {
        addTo(mails, uid, present);
      }
      last = uid;
    }
    return new Read(
        validity,
        newer.isEmpty() && !same && since != null ? end(folder).lastUid() : last,
        newer.size() <= atMost,
        List.copyOf(mails));
  }

  /**
   * Without a filter the newest mail would come again and again: the range {@code n:*} always has
   * it.
   */
  private static List<Long> newerThan(IMAPFolder folder, long after) throws MessagingException {
    return sorted(folder, folder.getMessagesByUID(after + 1, UIDFolder.LASTUID), after);
  }

  private static List<Long> receivedSince(IMAPFolder folder, Instant since)
      throws MessagingException {
    ReceivedDateTerm late = new ReceivedDateTerm(ComparisonTerm.GE, Date.from(since));
    return sorted(folder, folder.search(late), 0);
  }

  private static List<Long> sorted(IMAPFolder folder, Message[] messages, long after)
      throws MessagingException {
    List<Long> newer = new ArrayList<>();
    for (Message message : messages) {
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
}
