package com.operanttechnologies.followup.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.followup.template.RenderOutcome.Rendered;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultSequenceTest {
  private static final Map<String, Object> BARE =
      Map.of(
          "contact", Map.of("name", "Bob Buyer"),
          "quote",
              Map.of(
                  "number", "Q-2026-0001",
                  "total", "€12,083.50",
                  "validUntil", "7 December 2026"),
          "seller", Map.of("name", "Ada Sailor", "company", "Acme Sails"));
  private static final Map<String, Block> BLOCKS =
      Map.of(
          "metrics", new Block("<i>metrics</i>", "metrics as text"),
          "button", new Block("<i>button</i>", "See the quote: https://acme.example/q/1"));

  @ParameterizedTest
  @ValueSource(strings = {"de", "fr", "es", "ar", "ja"})
  void eachLanguageMayBeSavedAndNeedsOnlyWhatEveryQuoteHas(String language) {
    var english = DefaultSequence.mails(Locale.ENGLISH);
    var mails = DefaultSequence.mails(Locale.of(language));

    assertThat(mails).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
    for (var parts : mails) {
      assertThat(MailTemplate.check(parts)).isEmpty();
      var mail = (Rendered) MailTemplate.render(parts, BARE, BLOCKS);
      assertThat(mail.subject()).contains("Q-2026-0001").doesNotContain("quote", "{", "''");
      assertThat(mail.text()).contains("Bob Buyer", "metrics as text", "Ada Sailor");
      assertThat(mail.text()).doesNotContain("{", "''", "<", "Hello", "regards");
      assertThat(mail.html()).contains("Bob Buyer", "<i>button</i>");
    }
  }

  @Test
  void aLanguageThatTheProductDoesNotSpeakIsAnsweredInEnglish() {
    assertThat(DefaultSequence.mails(Locale.of("el")))
        .isEqualTo(DefaultSequence.mails(Locale.ENGLISH));
  }

  @Test
  void itHasThreeSteps() {
    assertThat(DefaultSequence.steps()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("com.operanttechnologies.followup.template.DefaultSequence#steps")
  void eachStepMayBeSaved(DefaultSequence.Step step) {
    assertThat(MailTemplate.check(step.parts())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("com.operanttechnologies.followup.template.DefaultSequence#steps")
  void eachStepNeedsOnlyWhatEveryQuoteHas(DefaultSequence.Step step) {
    var outcome = MailTemplate.render(step.parts(), BARE, BLOCKS);

    assertThat(outcome).isInstanceOf(Rendered.class);
    var mail = (Rendered) outcome;
    assertThat(mail.subject()).contains("Q-2026-0001");
    assertThat(mail.html()).contains("Bob Buyer", "<i>metrics</i>", "<i>button</i>", "Ada Sailor");
    assertThat(mail.text()).contains("Bob Buyer", "metrics as text", "https://acme.example/q/1");
    assertThat(mail.text()).doesNotContain("<", "\n\n\n");
  }
}
