package com.operanttechnologies.quote.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.QuoteInput;
import com.operanttechnologies.quote.QuoteInputs;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ComparisonTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Quotes quotes;
  @Autowired Revisions revisions;

  private Comparison compared(QuoteInput revised, int one, int other) {
    UUID tenant = acme.sails();
    UUID quote = quotes.draft(tenant, QuoteInputs.sails(), null, Actor.PRODUCT).id();
    tenants.run(tenant, () -> tenants.sql("update quote_version set state = 'expired'").update());
    revisions.revise(tenant, quote, Actor.PRODUCT);
    quotes.edit(tenant, quote, revised, null, Actor.PRODUCT);
    return Comparison.of("Q", quotes.versions(tenant, quote), one, other);
  }

  @Test
  void linesOfARevisionStandBesideThoseTheyWere() {
    QuoteInput revised =
        QuoteInputs.of(
            QuoteInputs.line("Rope", "1", "5"),
            QuoteInputs.line("Sail", "3", "241.67"),
            QuoteInputs.option("Cover", "1", "100"));

    assertThat(compared(revised, 2, 1).lines())
        .extracting(pair -> pair.description() + " " + pair.fate())
        .containsExactly("Rope new", "Sail changed", "Care gone", "Cover same");
  }

  @Test
  void whatDiffersIsSaidInWords() {
    Comparison comparison = compared(QuoteInputs.of(QuoteInputs.line("Sail", "3", "241.67")), 1, 2);

    assertThat(comparison.sentences())
        .contains("Sail, quantity: 3 instead of 2", "Gone: Line: Care");
  }

  @Test
  void aVersionBesideItselfIsTheSame() {
    Comparison comparison = compared(QuoteInputs.sails(), 1, 1);

    assertThat(comparison.sentences()).isEmpty();
    assertThat(comparison.lines()).extracting(LinePair::fate).containsOnly("same");
  }

  @Test
  void aVersionThatIsNoneIsNotFound() {
    assertThatThrownBy(() -> compared(QuoteInputs.sails(), 1, 7)).isInstanceOf(NotFound.class);
  }
}
