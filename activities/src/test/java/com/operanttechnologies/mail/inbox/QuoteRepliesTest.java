package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.mail.Threads.Reply;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What Bob answers by mail stands beside his questions about the quote. */
@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
class QuoteRepliesTest {
  @Autowired ObjectProvider<SandboxStory> stories;
  @Autowired Threads threads;
  @Autowired Tenants tenants;

  private SandboxStory story;
  private UUID followUp;

  @BeforeEach
  void bobAnswers() {
    story = stories.getObject();
    followUp = story.followUp();
    mail("Subject: Re: Your sails", "Can you paint them blue?", "<q@buyer.example>");
  }

  @Test
  void whatAPersonWroteStandsAmongTheQuotesQuestionsWithoutWhatItQuotes() {
    mail("Subject: Re: Your sails", "And when?\n\n> Fair winds.", "<q2@buyer.example>");
    List<Reply> replies = in(() -> threads.replies(story.acme.quote));

    assertThat(replies)
        .extracting(Reply::text)
        .containsExactly("Can you paint them blue?", "And when?");
    assertThat(replies).extracting(Reply::writtenBy).containsOnly("Bob Buyer");
    assertThat(replies).extracting(Reply::version).containsOnly(1);
    assertThat(in(() -> threads.openReplies(1)))
        .singleElement()
        .extracting(Reply::text)
        .isEqualTo("And when?");
  }

  @Test
  void anAnswerByHandAnswersAllThatWasWrittenBeforeUntilItIsTakenBack() {
    mail("Subject: Re: Your sails", "And when?", "<q2@buyer.example>");
    UUID answer = answer("Blue, in May.");

    assertThat(in(() -> threads.replies(story.acme.quote)))
        .extracting(reply -> reply.answer())
        .allSatisfy(written -> {
          assertThat(written.text()).isEqualTo("Blue, in May.");
          assertThat(written.leaving()).isTrue();
        });
    assertThat(in(() -> threads.openReplies(9))).isEmpty();
    in(() -> threads.takeBack(thread(), answer));
    assertThat(in(() -> threads.openReplies(9))).hasSize(2);
  }

  @Test
  void aThreadThatIsDoneHasNothingOpenUntilSomebodyWrites() {
    tenants.run(story.acme.tenant, () -> threads.finish(thread()));
    List<Reply> done = in(() -> threads.openReplies(9));
    mail("Subject: Re: Your sails", "Hello?", "<q2@buyer.example>");

    assertThat(done).isEmpty();
    assertThat(in(() -> threads.openReplies(9))).extracting(Reply::text).contains("Hello?");
  }

  private void mail(String headers, String text, String id) {
    story.take(
        "From: bob@buyer.example\nMessage-ID: %s\nIn-Reply-To: %s\n%s\n\n%s\n"
            .formatted(id, story.messageId(followUp), headers, text));
  }

  private UUID answer(String text) {
    return in(() -> threads.answer(thread(), text, Actor.PRODUCT));
  }

  private UUID thread() {
    return story.acme.id("select id from thread");
  }

  private <T> T in(Supplier<T> work) {
    return tenants.as(story.acme.tenant, work);
  }
}
