package com.operanttechnologies.quote.product;

import static com.operanttechnologies.catalog.Shelf.product;
import static com.operanttechnologies.quote.QuoteInputs.line;
import static com.operanttechnologies.quote.product.CatalogueDesk.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.Quote;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.quote.Revisions;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft that is saved again writes the rows that differ, and no other. */
@WithoutProcesses
class ChangedLinesTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Quotes quotes;
  @Autowired CatalogueDesk desk;
  private UUID tenant;
  private UUID sail;
  private Quote draft;

  @BeforeEach
  void aDraftOfSixLines() {
    tenant = acme.sails();
    sail = desk.add(tenant, product("SAIL").at("EUR", "250"));
    draft =
        desk.draft(
            tenant,
            of(sail, "1"),
            line("Mast", "2", "99.90"),
            of(sail, "3"),
            line("Boom", "1", "45"),
            line("Rope", "10", "1.35"),
            line("Care", "1", "30"));
  }

  @Test
  void anotherQuantityWritesItsLineAlone() {
    Map<String, String> before = writings("quote_line", "id");
    Map<String, String> sources = writings("line_product", "line_id");
    List<LineInput> lines = lines();
    lines.set(3, changed(lines.get(3), "7", null));

    Quote saved = saved(lines);

    assertThat(changedSince(before, "quote_line", "id")).containsExactly(id(3));
    assertThat(changedSince(sources, "line_product", "line_id")).isEmpty();
    assertThat(saved.current().lines().get(3).quantity()).isEqualByComparingTo("7");
  }

  @Test
  void whatIsSavedAsItWasWritesNoLine() {
    Map<String, String> before = writings("quote_line", "id");

    Quote saved = saved(lines());

    assertThat(changedSince(before, "quote_line", "id")).isEmpty();
    assertThat(saved.current().edits()).isEqualTo(draft.current().edits() + 1);
  }

  @Test
  void linesThatMoveComeAndGoStandInTheirNewOrder() {
    List<LineInput> lines = lines();
    LineInput first = lines.removeFirst();
    lines.remove(2);
    lines.add(1, line("Batten", "1", "12"));
    lines.add(first);

    Quote saved = saved(lines);

    assertThat(saved.current().lines())
        .extracting(Line::description)
        .containsExactly("Mast", "Batten", "The SAIL", "Rope", "Care", "The SAIL");
    assertThat(saved.current().lines())
        .extracting(Line::position)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 6).boxed().toList());
    assertThat(desk.known(tenant, saved)).containsExactly(lineId(saved, 2), lineId(saved, 5));
    assertThat(quotes.get(tenant, saved.id()).current()).isEqualTo(saved.current());
  }

  @Test
  void turnedAroundTheyKeepTheirIdsAndWhereTheyComeFrom() {
    List<LineInput> lines = lines().reversed();

    Quote saved = saved(lines);

    assertThat(saved.current().lines().reversed())
        .extracting(Line::id)
        .containsExactlyElementsOf(draft.current().lines().stream().map(Line::id).toList());
    assertThat(desk.known(tenant, saved)).containsExactlyInAnyOrder(id(0), id(2));
  }

  @Test
  void aLineThatComesFromAnotherProductForgetsTheFirst() {
    UUID jib = desk.add(tenant, product("JIB").at("EUR", "120"));
    List<LineInput> lines = lines();
    lines.set(0, changed(lines.get(0), "1", jib));
    lines.set(2, changed(lines.get(2), "3", null));

    Quote saved = saved(lines);

    assertThat(desk.known(tenant, saved)).containsExactly(id(0));
    assertThat(desk.source(tenant, saved).product()).isEqualTo(jib);
  }

  @Test
  void anIdThatIsGivenTwiceStaysTheFirstLines() {
    List<LineInput> lines = lines();
    lines.add(1, lines.get(1));

    Quote saved = saved(lines);

    assertThat(lineId(saved, 1)).isEqualTo(id(1));
    assertThat(lineId(saved, 2)).isNotEqualTo(id(1));
    assertThat(saved.current().lines()).hasSize(7);
  }

  private List<LineInput> lines() {
    List<LineInput> lines = new ArrayList<>(Revisions.input(draft).rows());
    lines.set(0, changed(lines.get(0), "1", sail));
    lines.set(2, changed(lines.get(2), "3", sail));
    return lines;
  }

  private static LineInput changed(LineInput line, String quantity, @Nullable UUID product) {
    return new LineInput(
        line.id(),
        line.description(),
        line.details(),
        line.unit(),
        new BigDecimal(quantity),
        line.unitPrice(),
        null,
        null,
        line.taxPercent(),
        line.interval(),
        line.optional(),
        product);
  }

  private Quote saved(List<LineInput> lines) {
    return quotes.edit(tenant, draft.id(), Revisions.input(draft).with(lines), null, Actor.PRODUCT);
  }

  private String id(int line) {
    return lineId(draft, line);
  }

  private static String lineId(Quote quote, int line) {
    return quote.current().lines().get(line).id();
  }

  /** In which transaction each row was last written. */
  private Map<String, String> writings(String table, String id) {
    return tenants.as(
        tenant,
        () ->
            tenants
                .sql("select %s as id, xmin::text as writing from %s".formatted(id, table))
                .query((row, _) -> Map.entry(row.getString("id"), row.getString("writing")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private List<String> changedSince(Map<String, String> before, String table, String id) {
    return writings(table, id).entrySet().stream()
        .filter(row -> !row.getValue().equals(before.get(row.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
