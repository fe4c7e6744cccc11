package com.operanttechnologies.quote.product;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.quote.Arrangement;
import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.QuoteVersion;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.attachment.AttachmentInput;
import com.operanttechnologies.quote.choice.ChoiceInput;
import com.operanttechnologies.quote.image.CoverInput;
import com.operanttechnologies.quote.template.QuoteTemplate;
import com.operanttechnologies.quote.template.QuoteTemplateInput;
import com.operanttechnologies.quote.template.QuoteTemplates;
import com.operanttechnologies.quote.term.TermInput;
import com.operanttechnologies.quote.text.TextLines;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a template of a quote; inside the tenant's transaction. */
@Component
public class TemplateOfQuote {
  private static final int LONGEST_NAME = 90;

  private final QuoteTemplates templates;
  private final LineProducts products;

  TemplateOfQuote(QuoteTemplates templates, LineProducts products) {
    this.templates = templates;
    this.products = products;
  }

  /** What the quote says, without its customer. */
  public QuoteTemplate keep(Quote quote, Actor actor) {
    QuoteVersion version = quote.current();
    Map<String, LineProduct> sources = products.of(version.id());
    List<LineInput> lines =
        Arrangement.woven(
            version.lines(),
            version.texts(),
            line -> line(line, sources.get(line.id())),
            TextLines::input);
    UUID sequence = quote.sequence();
    String follow = sequence == null ? null : sequence.toString();
    return templates.add(
        new QuoteTemplateInput(
            name(version.title() == null ? quote.number() : version.title()),
            version.title(),
            version.currency(),
            version.message(),
            version.terms().text(),
            lines,
            quote.followUp() ? follow : "none",
            null,
            AttachmentInput.of(version.attachments()),
            version.terms().cashRounding(),
            version.terms().billingDay(),
            CoverInput.of(version.cover())),
        actor);
  }

  /** A free one: the title, with a number where it is taken. */
  private String name(String title) {
    String name = title.substring(0, Math.min(title.length(), LONGEST_NAME)).strip();
    Set<String> taken =
        templates.all().stream()
            .map(template -> template.name().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.toSet());
    String free = name;
    for (int i = 2; taken.contains(free.toLowerCase(java.util.Locale.ROOT)); i++) {
      free = name + " " + i;
    }
    return free;
  }

  /** A line that has the catalogue's price keeps none: a new quote gets the price of its day. */
  private static LineInput line(Line line, @Nullable LineProduct source) {
    boolean catalogue = source != null && source.isPriceOf(line.unitPrice());
    return new LineInput(
            null,
            line.description(),
            line.details(),
            line.unit(),
            line.quantity(),
            catalogue ? null : line.unitPrice(),
            line.discountPercent(),
            line.discountAmount(),
            line.taxPercent(),
            line.interval().code(),
            line.optional(),
            source == null ? null : source.product(),
            TermInput.of(line.term()))
        .leaving(ChoiceInput.of(line.leeway()));
  }
}
