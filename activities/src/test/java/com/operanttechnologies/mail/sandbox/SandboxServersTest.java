package com.operanttechnologies.mail.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.MailboxReader;
import com.operanttechnologies.mail.imap.MailboxReading;
import com.operanttechnologies.mail.imap.MailboxReading.Read;
import com.operanttechnologies.mail.imap.MailboxReading.Unreadable;
import com.operanttechnologies.mail.imap.MailboxSettings;
import com.operanttechnologies.mail.mime.Drafts;
import com.operanttechnologies.mail.smtp.DataGate;
import com.operanttechnologies.mail.smtp.Envelope;
import com.operanttechnologies.mail.smtp.HostPolicy;
import com.operanttechnologies.mail.smtp.Phase;
import com.operanttechnologies.mail.smtp.Relay;
import com.operanttechnologies.mail.smtp.RelaySettings;
import com.operanttechnologies.mail.smtp.SmtpOutcome;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Accepted;
import com.operanttechnologies.mail.smtp.SmtpOutcome.NotSent;
import com.operanttechnologies.mail.smtp.SmtpOutcome.Rejected;
import com.operanttechnologies.mail.smtp.TlsMode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SandboxServersTest {
  private static final UUID ACME = UUID.fromString("0195d2a0-0000-7000-8000-00000000ac3e");
  private static final UUID OTHER = UUID.fromString("0195d2a0-0000-7000-8000-000000000077");
  private static final Envelope TO_BOB =
      new Envelope("bounce+7@acme-sails.example", "bob@buyer.example");
  private static final Envelope TO_ACME =
      new Envelope("bob@buyer.example", "reply+tok@acme-sails.example");
  private static final Instant NOW = Instant.parse("2026-03-02T09:05:07Z");

  private final SandboxMemory memory = new SandboxMemory();
  private final SandboxServers servers =
      new SandboxServers(memory, memory, InstantSource.fixed(NOW));

  @BeforeEach
  void start() {
    servers.start();
  }

  @AfterEach
  void stop() {
    servers.stop();
  }

  @Test
  void aMailIsKeptByteForByteWithItsTenantAndEnvelope() throws Exception {
    byte[] raw = Drafts.aDraft().bytes();

    assertThat(send(ACME, TO_BOB, raw)).isInstanceOf(Accepted.class);

    assertThat(memory.kept)
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.tenant()).isEqualTo(ACME);
          assertThat(mail.envelopeFrom()).isEqualTo("bounce+7@acme-sails.example");
          assertThat(mail.envelopeTo()).isEqualTo("bob@buyer.example");
          assertThat(mail.raw()).isEqualTo(raw);
          assertThat(mail.receivedAt()).isEqualTo(NOW);
        });
  }

  @Test
  void whatCannotBeKeptIsRefusedForNowAndTakenLater() throws Exception {
    try (Relay relay = relay(ACME, SandboxMemory.passwordOf(ACME))) {
      memory.broken = true;
      assertThat(send(relay, TO_BOB))
          .isInstanceOfSatisfying(
              Rejected.class,
              no -> {
                assertThat(no.code()).isEqualTo(451);
                assertThat(no.phase()).isEqualTo(Phase.DOT);
              });

      memory.broken = false;
      assertThat(send(relay, TO_BOB)).isInstanceOf(Accepted.class);
    }
    assertThat(memory.kept).hasSize(1);
  }

  @Test
  void aWrongPasswordAndAStrangerAreRefused() throws Exception {
    try (Relay wrong = relay(ACME, SandboxMemory.passwordOf(OTHER));
        Relay nobody =
            new Relay(
                RelaySettings.of("127.0.0.1", servers.smtpPort(), null, null, TlsMode.NONE),
                HostPolicy.ANYWHERE)) {
      assertThat(send(wrong, TO_BOB))
          .isInstanceOfSatisfying(
              NotSent.class, not -> assertThat(not.phase()).isEqualTo(Phase.AUTH));
      assertThat(send(nobody, TO_BOB))
          .isInstanceOfSatisfying(
              NotSent.class, not -> assertThat(not.phase()).isEqualTo(Phase.AUTH));
    }
    assertThat(memory.kept).isEmpty();
  }

  @Test
  void mailToTheTenantsMailboxComesOutByImapAndOtherMailDoesNot() throws Exception {
    send(ACME, TO_BOB, Drafts.aDraft().bytes());
    send(ACME, TO_ACME, Drafts.aDraft().subject("Re: Your quote").bytes());
    send(ACME, TO_ACME, Drafts.aDraft().subject("One more thing").bytes());

    List<InboundMail> mails = read(ACME, 0, 0).mails();

    assertThat(mails)
        .extracting(InboundMail::subject)
        .containsExactly("Re: Your quote", "One more thing");
    assertThat(mails.getFirst().deliveredTo()).containsExactly("reply+tok@acme-sails.example");
    assertThat(mails.getFirst().signs().returnPath()).isEqualTo("bob@buyer.example");
  }

  @Test
  void tenantsDoNotSeeEachOthersMail() throws Exception {
    send(ACME, TO_ACME, Drafts.aDraft().bytes());

    assertThat(read(OTHER, 0, 0).mails()).isEmpty();
    assertThat(reader(ACME, "guessed").read(0, 0, 10))
        .isEqualTo(new Unreadable("the mailbox refused the login"));
  }

  @Test
  void mailboxesAreRefilledAfterARestart() throws Exception {
    send(ACME, TO_ACME, Drafts.aDraft().subject("Before").bytes());

    servers.stop();
    servers.start();
    send(ACME, TO_ACME, Drafts.aDraft().subject("After").bytes());

    assertThat(read(ACME, 0, 0).mails())
        .extracting(InboundMail::subject)
        .containsExactly("Before", "After");
  }

  @Test
  void aMailboxThatIsOpenShowsNewMailOnce() throws Exception {
    Read empty = read(ACME, 0, 0);
    send(ACME, TO_ACME, Drafts.aDraft().subject("New").bytes());

    Read next = read(ACME, empty.uidValidity(), empty.lastUid());

    assertThat(next.mails()).extracting(InboundMail::subject).containsExactly("New");
    assertThat(read(ACME, next.uidValidity(), next.lastUid()).mails()).isEmpty();
  }

  @Test
  void whoeverIsToldOfAMailFindsIt() throws Exception {
    Read empty = read(ACME, 0, 0);
    List<InboundMail> found = new CopyOnWriteArrayList<>();
    memory.whenShown = _ -> found.addAll(read(ACME, empty.uidValidity(), empty.lastUid()).mails());

    send(ACME, TO_ACME, Drafts.aDraft().subject("New").bytes());

    assertThat(found).extracting(InboundMail::subject).containsExactly("New");
  }

  @Test
  void startingAndStoppingTwiceIsHarmless() {
    servers.start();
    assertThat(servers.isRunning()).isTrue();

    servers.stop();
    servers.stop();
    assertThat(servers.isRunning()).isFalse();
  }

  @Test
  void manyMailsOverFewConnectionsAreAllKept() throws Exception {
    byte[] raw = Drafts.aDraft().bytes();
    try (Relay relay = relay(ACME, SandboxMemory.passwordOf(ACME));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<SmtpOutcome>> outcomes = new ArrayList<>();
      for (int i = 0; i < 1_000; i++) {
        outcomes.add(
            threads.submit(
                () -> relay.send(TO_BOB, raw, DataGate.OPEN, Instant.now().plusSeconds(300))));
      }
      for (Future<SmtpOutcome> outcome : outcomes) {
        assertThat(outcome.get()).isInstanceOf(Accepted.class);
      }
    }

    assertThat(memory.kept).hasSize(1_000);
  }

  private Read read(UUID tenant, long uidValidity, long lastUid) {
    MailboxReading reading =
        reader(tenant, SandboxMemory.passwordOf(tenant)).read(uidValidity, lastUid, 50);
    assertThat(reading).isInstanceOf(Read.class);
    return (Read) reading;
  }

  private MailboxReader reader(UUID tenant, String password) {
    MailboxSettings inbox =
        MailboxSettings.inbox(
            "127.0.0.1", servers.imapPort(), TlsMode.NONE, tenant.toString(), password);
    return new MailboxReader(inbox, HostPolicy.ANYWHERE);
  }

  private SmtpOutcome send(UUID tenant, Envelope envelope, byte[] raw) throws InterruptedException {
    try (Relay relay = relay(tenant, SandboxMemory.passwordOf(tenant))) {
      return relay.send(envelope, raw, DataGate.OPEN, Instant.now().plusSeconds(60));
    }
  }

  private static SmtpOutcome send(Relay relay, Envelope envelope) throws InterruptedException {
    return relay.send(
        envelope, Drafts.aDraft().bytes(), DataGate.OPEN, Instant.now().plusSeconds(60));
  }

  private Relay relay(UUID tenant, String password) {
    return new Relay(
        RelaySettings.of(
            "127.0.0.1", servers.smtpPort(), tenant.toString(), password, TlsMode.NONE),
        HostPolicy.ANYWHERE);
  }
}
