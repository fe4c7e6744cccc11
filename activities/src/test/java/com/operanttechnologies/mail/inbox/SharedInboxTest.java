package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.OpenedThread;
import com.operanttechnologies.mail.OpenedThread.Received;
import com.operanttechnologies.mail.OpenedThread.Sent;
import com.operanttechnologies.mail.ThreadEntry;
import com.operanttechnologies.mail.ThreadFilter;
import com.operanttechnologies.mail.ThreadFilter.Folder;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.mail.sandbox.SandboxMails;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** Members work through threads together, and answer from there. */
@WithoutProcesses
class SharedInboxTest {
  @Autowired ObjectProvider<SandboxStory> stories;
  @Autowired Threads threads;
  @Autowired SandboxMails mails;
  @Autowired Ledger ledger;
  @Autowired Tenants tenants;

  SandboxStory story;
  UUID followUp;

  @BeforeEach
  void bobAnswers() {
    story = stories.getObject();
    followUp = story.followUp();
    mail("Subject: Re: Your sails\nReply-To: <bob@private.example>", "Can you paint them blue?");
  }

  @Test
  void aThreadShowsBothDirections() {
    OpenedThread thread = opened();

    assertThat(thread.mails()).hasSize(2);
    assertThat(thread.mails().getFirst()).isInstanceOf(Sent.class);
    assertThat(thread.mails().getLast())
        .isInstanceOfSatisfying(
            Received.class, received -> assertThat(received.kind()).isEqualTo(InboundKind.REPLY));
    assertThat(thread.subject()).isEqualTo("Re: Your sails");
  }

  @Test
  void theListShowsWhatWasWrittenNowAndNothingThatWasQuoted() {
    story.bobAnswers(
        followUp,
        "Subject: Re: Your sails",
        "Green, please.\n\nOn Mon, 23 Nov 2026 at 09:00, Acme Sails wrote:\n> Hello Bob",
        "<r@buyer.example>");

    assertThat(list(Folder.OPEN))
        .extracting(ThreadEntry::snippet)
        .containsExactly("Green, please.");
  }

  @Test
  void anAnswerGoesOutInTheThreadByHandAndNeverAsAutomatic() {
    UUID answer = answer("Blue is fine.");
    story.acme.becomesDue(answer);
    story.delivery(answer);

    String raw = raw();
    Message sent = story.acme.find(ledger, answer);

    assertThat(sent.state()).isEqualTo(MessageState.ACCEPTED);
    assertThat(sent.recipient()).isEqualTo("bob@private.example");
    assertThat(raw).contains("Subject: Re: Your sails", "In-Reply-To: <q@buyer.example>");
    assertThat(raw).contains("Blue is fine.", "> Can you paint them blue?");
    assertThat(raw).doesNotContainIgnoringCase("Auto-Submitted");
    assertThat(sent.thread()).contains(story.messageId(followUp), "<q@buyer.example>");
  }

  @Test
  void anAnswerCanBeTakenBackWithItsText() {
    UUID answer = answer("Blue is fine.");

    assertThat(story.in(() -> threads.takeBack(story.thread(), answer))).contains("Blue is fine.");
    assertThat(story.state(answer)).isEqualTo(MessageState.CANCELLED);
    assertThat(story.in(() -> threads.takeBack(story.thread(), answer))).isEmpty();
  }

  @Test
  void aMachineIsNeverAnsweredNorANullReturnPath() {
    story.acme.run("delete from inbound");
    story.take(
        "From: robot@buyer.example\n"
            + "Reply-To: trap@buyer.example\n"
            + "Return-Path: <>\n"
            + "Auto-Submitted: auto-replied\n"
            + "Message-ID: <r@buyer.example>\n"
            + "In-Reply-To: "
            + story.messageId(followUp)
            + "\nSubject: Away\n\nGone.\n");

    assertThat(opened().answerTo()).isEqualTo("bob@buyer.example");
    assertThat(opened().subject())
        .as("what we wrote of, and not the machine's subject")
        .isEqualTo("Re: " + story.acme.find(ledger, followUp).subject());
    UUID answer = answer("Hello Bob.");
    assertThat(story.acme.find(ledger, answer).recipient()).isEqualTo("bob@buyer.example");
    assertThat(story.acme.find(ledger, answer).thread()).doesNotContain("<r@buyer.example>");
  }

  @Test
  void anEmptyAnswerIsRefused() {
    assertThatThrownBy(() -> answer("  ")).isInstanceOf(InvalidInput.class);
  }

  @Test
  void snoozedAndDoneThreadsComeBackWhenSomebodyWrites() {
    UUID thread = story.thread();
    tenants.run(story.acme.tenant, () -> threads.snooze(thread, Instant.now().plusSeconds(90_000)));
    List<ThreadEntry> open = list(Folder.OPEN);
    List<ThreadEntry> snoozed = list(Folder.SNOOZED);

    mail("Subject: Re: Your sails", "Hello? Are you there?", "<q2@buyer.example>");

    assertThat(open).isEmpty();
    assertThat(snoozed).extracting(ThreadEntry::id).containsExactly(thread);
    assertThat(list(Folder.OPEN)).extracting(ThreadEntry::unread).containsExactly(true);
    tenants.run(story.acme.tenant, () -> threads.finish(thread));
    assertThat(list(Folder.DONE)).hasSize(1);
    assertThat(list(Folder.OPEN)).isEmpty();
  }

  @Test
  void threadsAreFilteredByKindAndByMember() {
    UUID ada =
        story.acme.id(
            """
            insert into member (tenant_id, email, name, role, state)
            values (:tenant, 'ada@acme-sails.example', 'Ada', 'admin', 'active') returning id
            """);
    assertThat(list(Folder.UNASSIGNED)).hasSize(1);

    tenants.run(story.acme.tenant, () -> threads.assign(story.thread(), ada));

    assertThat(list(Folder.UNASSIGNED)).isEmpty();
    assertThat(story.in(() -> threads.list(new ThreadFilter(Folder.MINE, ada, null), null, 9)))
        .extracting(ThreadEntry::assigneeName)
        .containsExactly("Ada");
    assertThat(
            story.in(() ->
                threads.list(new ThreadFilter(Folder.OPEN, null, InboundKind.COMPLAINT), null, 9)))
        .isEmpty();
    assertThatThrownBy(() ->
            tenants.run(story.acme.tenant, () -> threads.assign(story.thread(), UUID.randomUUID())))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void readingCountsDown() {
    assertThat(story.in(threads::unread)).isEqualTo(1);

    tenants.run(story.acme.tenant, () -> threads.markRead(story.thread()));

    assertThat(story.in(threads::unread)).isZero();
  }

  @Test
  void theTextOfAMailIsEscapedInItsFrame() {
    mail("Subject: x", "<script>alert(1)</script>", "<x@buyer.example>");

    String html = story.in(() -> threads.html(story.thread(), story.newestInbound())).orElseThrow();

    assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  private void mail(String headers, String text) {
    mail(headers, text, "<q@buyer.example>");
  }

  private void mail(String headers, String text, String id) {
    story.bobAnswers(followUp, headers, text, id);
  }

  private UUID answer(String text) {
    return story.in(() -> threads.answer(story.thread(), text, Actor.PRODUCT));
  }

  private OpenedThread opened() {
    return story.in(() -> threads.open(story.thread())).orElseThrow();
  }

  private List<ThreadEntry> list(Folder folder) {
    return story.in(() -> threads.list(new ThreadFilter(folder, null, null), null, 10));
  }

  private String raw() {
    return new String(
        story.in(() -> mails.raw(story.newest().id())).orElseThrow(), StandardCharsets.UTF_8);
  }
}
