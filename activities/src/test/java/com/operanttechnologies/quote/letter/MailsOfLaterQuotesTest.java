package com.operanttechnologies.quote.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A berth that Bob pays from spring on: the mails about it do not say that it costs nothing. */
@WithoutProcesses
class MailsOfLaterQuotesTest {
  @Autowired Acme acme;
  @Autowired Quotes quotes;
  @Autowired QuoteLetters letters;
  @Autowired Tenants tenants;

  private static QuoteInput berth() {
    QuoteInput input = QuoteInputs.of(berthFromSpring());
    return new QuoteInput(
        null,
        input.customer(),
        input.currency(),
        input.validUntil(),
        input.lines(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        "none");
  }

  private static LineInput berthFromSpring() {
    return new LineInput(
        null,
        "Berth",
        null,
        null,
        BigDecimal.ONE,
        new BigDecimal("50"),
        null,
        null,
        new BigDecimal("20"),
        "month",
        false,
        null,
        null,
        null,
        new TermInput(LocalDate.now().plusMonths(6), null, null, null, null));
  }

  @Test
  void theMailWithTheQuoteSaysWhatItCostsAMonth() {
    UUID tenant = acme.sails();
    Quote quote = quotes.draft(tenant, berth(), null, Actor.PRODUCT);

    Letter letter = tenants.as(tenant, () -> letters.quote(quote));
    Letter copy = tenants.as(tenant, () -> letters.copy(quote, "Ada"));

    assertThat(letter.text()).contains("over €60.00 a month").doesNotContain("€0.00");
    assertThat(letter.html()).contains("€60.00 a month, valid until").doesNotContain("€0.00");
    assertThat(copy.text()).contains("over €60.00 a month");
  }
}
