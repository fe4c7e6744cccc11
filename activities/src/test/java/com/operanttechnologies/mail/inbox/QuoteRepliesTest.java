package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.mail.Threads.Reply;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

/** What Bob answers by mail stands beside his questions about the quote. */
@WithoutProcesses
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
    List<Reply> replies = story.in(() -> threads.replies(story.acme.quote));

    assertThat(replies)
        .extracting(Reply::text)
        .containsExactly("Can you paint them blue?", "And when?");
    assertThat(replies).extracting(Reply::writtenBy).containsOnly("Bob Buyer");
    assertThat(replies).extracting(Reply::version).containsOnly(1);
    assertThat(story.in(() -> threads.openReplies(1)))
        .singleElement()
        .extracting(Reply::text)
        .isEqualTo("And when?");
  }

  @Test
  void anAnswerByHandAnswersAllThatWasWrittenBeforeUntilItIsTakenBack() {
    mail("Subject: Re: Your sails", "And when?", "<q2@buyer.example>");
    UUID answer = answer("Blue, in May.");

    assertThat(story.in(() -> threads.replies(story.acme.quote)))
        .extracting(reply -> reply.answer())
        .allSatisfy(written -> {
          assertThat(written.text()).isEqualTo("Blue, in May.");
          assertThat(written.leaving()).isTrue();
        });
    assertThat(story.in(() -> threads.openReplies(9))).isEmpty();
    story.in(() -> threads.takeBack(story.thread(), answer));
    assertThat(story.in(() -> threads.openReplies(9))).hasSize(2);
  }

  @Test
  void aThreadThatIsDoneHasNothingOpenUntilSomebodyWrites() {
    tenants.run(story.acme.tenant, () -> threads.finish(story.thread()));
    List<Reply> done = story.in(() -> threads.openReplies(9));
    mail("Subject: Re: Your sails", "Hello?", "<q2@buyer.example>");

    assertThat(done).isEmpty();
    assertThat(story.in(() -> threads.openReplies(9))).extracting(Reply::text).contains("Hello?");
  }

  private void mail(String headers, String text, String id) {
    story.bobAnswers(followUp, headers, text, id);
  }

  private UUID answer(String text) {
    return story.in(() -> threads.answer(story.thread(), text, Actor.PRODUCT));
  }
}
