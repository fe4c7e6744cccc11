package com.operanttechnologies.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapServer;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.ServerSetup;
import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.mail.imap.MailboxReading.Unreadable;
import com.operanttechnologies.mail.mime.Drafts;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.TlsMode;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxReaderTest {
  private final Managers managers = new Managers();
  private final ImapServer server =
      new ImapServer(new ServerSetup(0, "127.0.0.1", "imap"), managers);
  private GreenMailUser ada;

  @BeforeEach
  void start() throws Exception {
    server.startService();
    server.waitTillRunning(20_000);
    ada = managers.getUserManager().createUser("ada@acme-sails.example", "ada", "secret");
  }

  @AfterEach
  void stop() {
    server.stopService();
  }

  @Test
  void mailsComeInBatchesUntilTheEndIsReached() throws Exception {
    for (int i = 1; i <= 5; i++) {
      arrives("Mail " + i);
    }

    Read first = read(0, 0, 2);
    Read second = read(first.uidValidity(), first.lastUid(), 2);
    Read third = read(second.uidValidity(), second.lastUid(), 2);

    assertThat(first.mails()).extracting(InboundMail::subject).containsExactly("Mail 1", "Mail 2");
    assertThat(second.mails()).extracting(InboundMail::subject).containsExactly("Mail 3", "Mail 4");
    assertThat(third.mails()).extracting(InboundMail::subject).containsExactly("Mail 5");
    assertThat(new boolean[] {first.toTheEnd(), second.toTheEnd(), third.toTheEnd()})
        .containsExactly(false, false, true);
  }

  @Test
  void theNewestMailIsNotReadTwice() throws Exception {
    arrives("Only one");
    Read first = read(0, 0, 10);

    Read again = read(first.uidValidity(), first.lastUid(), 10);

    assertThat(again.mails()).isEmpty();
    assertThat(again.toTheEnd()).isTrue();
    assertThat(again.lastUid()).isEqualTo(first.lastUid());
  }

  @Test
  void anEmptyMailboxIsReadToTheEnd() throws Exception {
    assertThat(read(0, 0, 10).toTheEnd()).isTrue();
  }

  @Test
  void aRenumberedMailboxIsReadFromItsBeginning() throws Exception {
    arrives("First");
    Read before = read(0, 0, 10);

    Read after = read(before.uidValidity() + 1, 999, 10);

    assertThat(after.mails()).extracting(InboundMail::subject).containsExactly("First");
    assertThat(after.uidValidity()).isEqualTo(before.uidValidity());
  }

  @Test
  void readingStartsBehindThePastIfWanted() throws Exception {
    arrives("Years ago");
    Read end = (Read) reader("secret", HostPolicy.ANYWHERE).end();
    arrives("Just now");

    assertThat(read(end.uidValidity(), end.lastUid(), 10).mails())
        .extracting(InboundMail::subject)
        .containsExactly("Just now");
  }

  @Test
  void readingMarksNothingAsSeen() throws Exception {
    arrives("Unread");

    read(0, 0, 10);

    assertThat(
            managers.getImapHostManager().getInbox(ada).getMessages().getFirst().isSet(Flag.SEEN))
        .isFalse();
  }

  @Test
  void aWrongPasswordIsNamedAndNothingOfTheServersWordsRepeated() {
    assertThat(reader("guess", HostPolicy.ANYWHERE).read(0, 0, 10))
        .isEqualTo(new Unreadable("the mailbox refused the login"));
  }

  @Test
  void aHostThatThePolicyRefusesIsNotConnectedTo() {
    assertThat(reader("secret", address -> !address.isLoopbackAddress()).read(0, 0, 10))
        .isEqualTo(new Unreadable("the mailbox's host leads to an address that is not allowed"));
  }

  @Test
  void aMailboxThatIsDownIsUnreadable() {
    int port = server.getPort();
    server.stopService();

    MailboxSettings inbox = MailboxSettings.inbox("127.0.0.1", port, TlsMode.NONE, "ada", "secret");

    assertThat(new MailboxReader(inbox, HostPolicy.ANYWHERE).read(0, 0, 10))
        .isEqualTo(new Unreadable("the mailbox refused the connection"));
  }

  @Test
  void aMissingFolderIsNamed() {
    MailboxSettings folder =
        new MailboxSettings(
            "127.0.0.1", server.getPort(), TlsMode.NONE, "ada", "secret", "Replies");

    assertThat(new MailboxReader(folder, HostPolicy.ANYWHERE).read(0, 0, 10))
        .isEqualTo(new Unreadable("the folder does not exist"));
  }

  @Test
  void noPasswordIsSentWhereStartTlsIsMissing() {
    MailboxSettings inbox =
        MailboxSettings.inbox(
            "127.0.0.1", server.getPort(), TlsMode.STARTTLS_REQUIRED, "ada", "secret");

    assertThat(new MailboxReader(inbox, HostPolicy.ANYWHERE).read(0, 0, 10))
        .isInstanceOf(Unreadable.class);
  }

  private Read read(long uidValidity, long lastUid, int atMost) {
    MailboxReading reading =
        reader("secret", HostPolicy.ANYWHERE).read(uidValidity, lastUid, atMost);
    assertThat(reading).isInstanceOf(Read.class);
    return (Read) reading;
  }

  private MailboxReader reader(String password, HostPolicy policy) {
    return new MailboxReader(
        MailboxSettings.inbox("127.0.0.1", server.getPort(), TlsMode.NONE, "ada", password),
        policy);
  }

  private void arrives(String subject) throws Exception {
    byte[] raw = Drafts.aDraft().subject(subject).bytes();
    ada.deliver(
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw)));
  }
}
