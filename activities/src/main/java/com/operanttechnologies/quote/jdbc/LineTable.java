package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.money.Interval;
import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.money.term.Term;
import com.operanttechnologies.quote.Leeway;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.tenant.Tenants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of versions; a draft's are replaced as a whole, in one statement. */
@Component
class LineTable {
  private static final String INSERT =
      """
      insert into quote_line (tenant_id, id, version_id, position, description, details, unit,
        quantity, unit_price, discount_percent, discount_amount, tax_percent, interval, optional, net, quantity_min,
        quantity_max, quantity_step, pick_group, preselected, starts_on, trial_days, term_periods,
        term_renews, minimum_periods, ramp)
      select :tenant, l.id, :version, l.position, l.description, l.details, l.unit, l.quantity,
        l."unitPrice", l."discountPercent", l."discountAmount", l."taxPercent", l.interval,
        l.optional, l.net, l."quantityMin", l."quantityMax", l."quantityStep", l."group",
        l.preselected, l."startsOn", l."trialDays", l."termPeriods", l."termRenews",
        l."minimumPeriods", l.ramp
      from jsonb_to_recordset(:lines::jsonb) as l (id uuid, position int, description text,
        details text, unit text, quantity numeric, "unitPrice" numeric, "discountPercent" numeric,
        "discountAmount" numeric, "taxPercent" numeric, interval text, optional boolean, net numeric,
        "quantityMin" numeric, "quantityMax" numeric, "quantityStep" numeric, "group" text,
        preselected boolean, "startsOn" date, "trialDays" int, "termPeriods" int,
        "termRenews" boolean, "minimumPeriods" int, ramp jsonb)
      """;

  private final Tenants tenants;
  private final Json json;

  LineTable(Tenants tenants, Json json) {
    this.tenants = tenants;
    this.json = json;
  }

  void replace(UUID version, List<Line> lines) {
    tenants
        .sql("delete from quote_line where version_id = :version")
        .param("version", version)
        .update();
    tenants
        .sql(INSERT)
        .param("version", version)
        .param("lines", json.write(lines.stream().map(Row::of).toList()))
        .update();
  }

  List<Line> of(UUID version) {
    return tenants
        .sql("select * from quote_line where version_id = :version order by position")
        .param("version", version)
        .query((row, _) -> line(row))
        .list();
  }

  private Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("id"),
        row.getInt("position"),
        row.getString("description"),
        row.getString("details"),
        row.getString("unit"),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("unit_price"),
        row.getBigDecimal("discount_percent"),
        row.getBigDecimal("discount_amount"),
        row.getBigDecimal("tax_percent"),
        Interval.ofCode(row.getString("interval")),
        row.getBoolean("optional"),
        row.getBigDecimal("net"),
        leeway(row),
        new Term(
            row.getObject("starts_on", LocalDate.class),
            row.getInt("trial_days"),
            row.getObject("term_periods", Integer.class),
            row.getBoolean("term_renews"),
            row.getObject("minimum_periods", Integer.class),
            ramp(row.getString("ramp"))));
  }

  private List<RampStep> ramp(@Nullable String kept) {
    return kept == null ? List.of() : List.of(json.read(kept, RampStep[].class));
  }

  private static Leeway leeway(ResultSet row) throws SQLException {
    BigDecimal min = row.getBigDecimal("quantity_min");
    QuantityRange range =
        min == null
            ? null
            : new QuantityRange(
                min, row.getBigDecimal("quantity_max"), row.getBigDecimal("quantity_step"));
    String group = row.getString("pick_group");
    return range == null && group == null
        ? Leeway.NONE
        : new Leeway(range, group, row.getBoolean("preselected"));
  }

  /** A line as the statement unpacks it. */
  private record Row(
      String id,
      int position,
      String description,
      @Nullable String details,
      @Nullable String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      @Nullable BigDecimal discountPercent,
      @Nullable BigDecimal discountAmount,
      BigDecimal taxPercent,
      String interval,
      boolean optional,
      BigDecimal net,
      @Nullable BigDecimal quantityMin,
      @Nullable BigDecimal quantityMax,
      @Nullable BigDecimal quantityStep,
      @Nullable String group,
      boolean preselected,
      @Nullable String startsOn,
      int trialDays,
      @Nullable Integer termPeriods,
      boolean termRenews,
      @Nullable Integer minimumPeriods,
      @Nullable List<RampStep> ramp) {

    static Row of(Line l) {
      QuantityRange range = l.leeway().quantity();
      return new Row(
          l.id(),
          l.position(),
          l.description(),
          l.details(),
          l.unit(),
          l.quantity(),
          l.unitPrice(),
          l.discountPercent(),
          l.discountAmount(),
          l.taxPercent(),
          l.interval().code(),
          l.optional(),
          l.net(),
          range == null ? null : range.min(),
          range == null ? null : range.max(),
          range == null ? null : range.step(),
          l.leeway().group(),
          l.leeway().preselected(),
          l.term().startsOn() == null ? null : l.term().startsOn().toString(),
          l.term().trialDays(),
          l.term().periods(),
          l.term().renews(),
          l.term().minimumPeriods(),
          l.term().ramp().isEmpty() ? null : l.term().ramp());
    }
  }
}
