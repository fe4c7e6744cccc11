package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.problem.InvalidInput;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteInputCheckTest {
  private static final LocalDate TODAY = LocalDate.now();

  private static Set<String> refused(QuoteInput input) {
    return catchThrowableOfType(InvalidInput.class, () -> QuoteInputCheck.check(input, TODAY))
        .byField()
        .keySet();
  }

  @Test
  void takesWhatAdaTypes() {
    QuoteInputCheck.check(QuoteInputs.sails(), TODAY);
  }

  @Test
  void namesEveryMissingFieldOfAnEmptyQuoteAtOnce() {
    QuoteInput empty =
        new QuoteInput(null, null, null, null, null, null, null, null, null, null, null, null);

    assertThat(refused(empty)).containsOnly("currency", "validUntil", "customer", "lines");
  }

  @Test
  void refusesTenThousandLinesInOneSentence() {
    List<LineInput> lines = Collections.nCopies(10_000, QuoteInputs.line("Sail", "1", "1"));

    assertThatThrownBy(
            () -> QuoteInputCheck.check(QuoteInputs.with("EUR", QuoteInputs.bob(), lines), TODAY))
        .isInstanceOf(InvalidInput.class)
        .hasMessage("lines: A quote has at most 1000 lines; this one has 10000.");
  }

  @Test
  void refusesALineThatIsNothing() {
    QuoteInput input = QuoteInputs.with("EUR", QuoteInputs.bob(), Collections.singletonList(null));

    assertThat(refused(input)).containsOnly("lines[0]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bob\r\nBcc: eve@example.com", "Bob\nEve", "Bob\rEve", "Bob\u0000"})
  void refusesNamesThatBreakOutOfAHeader(String name) {
    assertThat(refused(QuoteInputs.to(QuoteInputs.customer(name, "bob@fisher.example", null))))
        .containsOnly("customer.name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bob",
        "bob@fisher",
        "bob@fisher.example\r\nBcc: eve@example.com",
        "bob@fisher.example, eve@example.com",
        "<bob@fisher.example>",
        "bob @fisher.example"
      })
  void refusesWhatIsNoSingleAddress(String email) {
    assertThat(refused(QuoteInputs.to(QuoteInputs.customer("Bob", email, null))))
        .containsOnly("customer.email");
  }

  @Test
  void refusesTitlesOfTwoLines() {
    assertThat(refused(QuoteInputs.titled("Sails\nX-Header: 1"))).containsOnly("title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "London", "+25:00", "../etc/passwd"})
  void refusesZonesThatNobodyLivesIn(String zone) {
    assertThat(refused(QuoteInputs.to(QuoteInputs.customer("Bob", "bob@fisher.example", zone))))
        .containsOnly("customer.timeZone");
  }
}
