package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.WithDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
class InboxReceptionTest {
  @Autowired ObjectProvider<SandboxStory> stories;
  SandboxStory story;

  @BeforeEach
  void acmeSails() {
    story = stories.getObject();
  }

  @Test
  void anAutomaticAnswerIsKeptAndStopsNothing() throws Exception {
    UUID followUp = story.followUp();

    story.receive(
        "bob@buyer.example",
        """
        Message-ID: <away@buyer.example>
        In-Reply-To: %s
        Auto-Submitted: auto-replied
        Subject: Away

        I am sailing.\
        """
            .formatted(story.messageId(followUp)));

    assertThat(story.acme.text("select kind from inbound")).isEqualTo("auto_reply");
    assertThat(story.repliesTo(followUp)).isZero();
  }

  @Test
  void aCopyOfOurOwnMailIsNoAnswer() throws Exception {
    UUID followUp = story.followUp();

    story.receive(
        "sales@acme-sails.example",
        """
        Message-ID: <copy@acme-sails.example>
        References: %s
        Subject: Your sails

        See the quote\
        """
            .formatted(story.messageId(followUp)));

    assertThat(story.inbound("true")).isZero();
    assertThat(story.repliesTo(followUp)).isZero();
  }

  @Test
  void aNewMailOfSomebodyWithRunningFollowUpsIsAnAnswer() throws Exception {
    UUID followUp = story.followUp();

    story.receive(
        "Bob@Buyer.example", "Message-ID: <new@buyer.example>\nSubject: Hello\n\nCall me?");

    assertThat(story.repliesTo(followUp)).isEqualTo(1);
  }

  @Test
  void aStrangersMailIsNotKept() throws Exception {
    story.followUp();

    story.receive("eve@elsewhere.example", "Message-ID: <x@elsewhere.example>\nSubject: Hi\n\nHi");

    assertThat(story.inbound("true")).isZero();
  }
}
