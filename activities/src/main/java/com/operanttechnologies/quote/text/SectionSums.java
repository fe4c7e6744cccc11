package com.operanttechnologies.quote.text;

import com.operanttechnologies.money.PricedQuote;
import com.operanttechnologies.money.section.SectionSum;
import com.operanttechnologies.quote.QuotePricing;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.Section;
import com.operanttechnologies.quote.TextLine;
import com.operanttechnologies.quote.choice.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What each section comes to, by its heading. */
public record SectionSums(List<Headed> all) {
  public SectionSums {
    all = List.copyOf(all);
  }

  /** One section. */
  public record Headed(TextLine heading, SectionSum sum) {}

  public static SectionSums of(QuoteVersion version, Choice choice) {
    return version.texts().isEmpty()
        ? new SectionSums(List.of())
        : of(QuotePricing.of(version, choice), version.texts());
  }

  public static SectionSums of(PricedQuote priced, List<TextLine> texts) {
    List<Headed> all = new ArrayList<>();
    for (Section section : Section.of(priced.lines().size(), texts)) {
      TextLine heading = section.heading();
      if (heading != null) {
        int number = section.number();
        all.add(new Headed(heading, SectionSum.of(priced, number, section.from(), section.to())));
      }
    }
    return new SectionSums(all);
  }

  /** A note has none. */
  public Optional<SectionSum> below(TextLine text) {
    return all.stream().filter(each -> each.heading() == text).map(Headed::sum).findFirst();
  }
}
