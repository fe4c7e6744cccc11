package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.MetricsUse;
import com.operanttechnologies.followup.editing.SnippetRows;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.followup.template.advice.Finding;
import com.operanttechnologies.followup.template.advice.TemplateAdvice;
import com.operanttechnologies.followup.template.style.InlineStyles;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.Letter;
import com.operanttechnologies.mail.MailClass;
import com.operanttechnologies.mail.Specimens;
import com.operanttechnologies.mail.Specimens.Fault;
import com.operanttechnologies.mail.Specimens.Specimen;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows what would leave, through the hands that send; its links lead nowhere, so that nobody
 * unsubscribes a customer by trying. Inside the tenant's transaction.
 */
@Component
public class LetterPreviews {
  private static final String READERS =
      """
      select quote.id, quote.number, contact.name
      from quote
      join contact on contact.id = quote.contact_id
      order by quote.updated_at desc
      limit 30
      """;

  private final Tenants tenants;
  private final Organisations organisations;
  private final AddressedRows rows;
  private final LetterNumbers numbers;
  private final Press press;
  private final SnippetRows snippets;
  private final Specimens specimens;
  private final PublicAddress address;

  LetterPreviews(
      Tenants tenants,
      Organisations organisations,
      AddressedRows rows,
      LetterNumbers numbers,
      Press press,
      SnippetRows snippets,
      Specimens specimens,
      PublicAddress address) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.rows = rows;
    this.numbers = numbers;
    this.press = press;
    this.snippets = snippets;
    this.specimens = specimens;
    this.address = address;
  }

  /** Customers of the newest quotes. */
  public List<Reader> readers() {
    return tenants
        .sql(READERS)
        .query((row, _) ->
            new Reader(
                row.getObject("id", UUID.class), row.getString("number"), row.getString("name")))
        .list();
  }

  /**
   * @throws NotFound without such a quote
   */
  public Preview of(PreviewOf wanted) {
    List<Finding> findings = new ArrayList<>(TemplateAdvice.of(wanted.parts(), snippets.names()));
    Addressed to = reader(wanted);
    Locale spoken = DefaultWords.spoken(to.locale(), wanted.parts()).orElse(null);
    Printed printed = print(wanted, to, UnaryOperator.identity(), findings);
    if (printed instanceof Printed.Done(Letter letter)) {
      Specimen specimen = specimens.of(letter, MailClass.FOLLOW_UP, ways().unsubscribe());
      specimen
          .faults()
          .forEach(fault -> findings.add(Finding.whole(false, fault.found() + " " + fault.fix())));
      return new Preview(letter, findings, specimen.headers(), spoken);
    }
    return new Preview(null, findings, List.of(), spoken);
  }

  /** What would be held against the mail; one that cannot be written has a fault of its own. */
  public List<Fault> faults(PreviewOf wanted) {
    return switch (print(wanted, reader(wanted), UnaryOperator.identity(), null)) {
      case Printed.Done(Letter letter) ->
          specimens.of(letter, MailClass.FOLLOW_UP, ways().unsubscribe()).faults();
      case Printed.Waits(String sentence, _, _, _) ->
          List.of(new Fault(Specimens.Rule.FIELDS, sentence + ".", "Correct the template.", true));
    };
  }

  Addressed reader(PreviewOf wanted) {
    UUID quote = wanted.quote();
    return quote == null
        ? SampleReader.bob(organisations.current(), wanted.signer(), tenants.now())
        : rows.newest(quote).orElseThrow(() -> new NotFound("The quote"));
  }

  Printed print(
      PreviewOf wanted,
      Addressed to,
      UnaryOperator<String> subjects,
      @Nullable List<Finding> findings) {
    TemplateParts parts =
        new TemplateParts(
            wanted.parts().subject(),
            InlineStyles.of(wanted.parts().html()),
            wanted.parts().text());
    Printed printed = press.print(parts, to, numbers(wanted, to, findings), ways(), subjects);
    if (findings != null
        && findings.stream().noneMatch(Finding::error)
        && printed instanceof Printed.Waits(String sentence, var part, int line, _)) {
      findings.add(new Finding(false, part, line, 1, sentence));
    }
    return printed;
  }

  private Numbers numbers(PreviewOf wanted, Addressed to, @Nullable List<Finding> findings) {
    TemplateParts parts = press.everything(wanted.parts());
    if (NumbersOfStep.wanted(wanted.metrics(), parts).isNothing()) {
      return Numbers.NONE;
    }
    Optional<Numbers> found =
        numbers
            .of(wanted.metrics(), parts, null, contact(wanted.quote()), to)
            .filter(it -> !it.shown().isEmpty());
    if (found.isEmpty() && wanted.quote() != null && findings != null) {
      findings.add(
          Finding.whole(
              false,
              "The customer's numbers are missing or too old: those of the built-in source are"
                  + " shown. The mail would "
                  + (wanted.metrics() == MetricsUse.HOLD ? "wait." : "go without.")));
    }
    return found.orElseGet(() -> SampleReader.numbers(parts, to, tenants.current(), tenants.now()));
  }

  private @Nullable UUID contact(@Nullable UUID quote) {
    return tenants
        .sql("select contact_id from quote where id = cast(:quote as uuid)")
        .param("quote", quote)
        .query((row, _) -> row.getObject("contact_id", UUID.class))
        .optional()
        .orElse(null);
  }

  private Ways ways() {
    return new Ways(address.of("/q/sample"), address.of("/u/sample"), address.of("/d/sample"));
  }
}
