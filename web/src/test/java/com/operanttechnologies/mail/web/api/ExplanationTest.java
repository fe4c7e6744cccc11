package com.operanttechnologies.mail.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.NewMessage.About;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
  private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLANNED   | the window opens at 9   | Leaves on 2026-05-04T12:00:00Z, try 3: the window opens at 9.",
        "HELD      | a value is missing      | Waits for a person: a value is missing.",
        "NOT_SENT  | no relay answered       | Did not leave after 2 tries: no relay answered.",
        "REJECTED  | no such mailbox         | The relay refused it for good: no such mailbox.",
        "CANCELLED | the quote was accepted  | Not sent: the quote was accepted.",
      })
  void theReasonIsTold(MessageState state, String reason, String words) {
    assertThat(Explanation.of(mail(state, reason))).isEqualTo(words);
  }

  @ParameterizedTest
  @EnumSource(MessageState.class)
  void everyStateIsASentenceWithoutAReasonToo(MessageState state) {
    assertThat(Explanation.of(mail(state, null))).matches("[A-Z].*[^:. ]\\.");
  }

  @Test
  void anUnconfirmedMailIsNotCalledSent() {
    assertThat(Explanation.of(mail(MessageState.UNKNOWN, null)))
        .contains("may have arrived", "not sent again by itself");
  }

  private static Message mail(MessageState state, @Nullable String reason) {
    return new Message(
        UUID.randomUUID(),
        "follow_up",
        MailClass.FOLLOW_UP,
        state,
        NOON,
        reason,
        About.NOTHING,
        "bob@baker-boats.example",
        "Bob Baker",
        null,
        "<1@acme.example>",
        List.of(),
        NOON,
        NOON,
        2,
        null,
        null,
        false,
        null);
  }
}
