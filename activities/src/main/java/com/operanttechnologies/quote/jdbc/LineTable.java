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
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lines of versions; of a draft that is written anew, only those that differ are written. */
@Component
class LineTable {
  private static final String WRITE =
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
      on conflict (tenant_id, id) do update
      set position = excluded.position, description = excluded.description,
        details = excluded.details, unit = excluded.unit, quantity = excluded.quantity,
        unit_price = excluded.unit_price, discount_percent = excluded.discount_percent,
        discount_amount = excluded.discount_amount, tax_percent = excluded.tax_percent,
        interval = excluded.interval, optional = excluded.optional, net = excluded.net,
        quantity_min = excluded.quantity_min, quantity_max = excluded.quantity_max,
        quantity_step = excluded.quantity_step, pick_group = excluded.pick_group,
        preselected = excluded.preselected, starts_on = excluded.starts_on,
        trial_days = excluded.trial_days, term_periods = excluded.term_periods,
        term_renews = excluded.term_renews, minimum_periods = excluded.minimum_periods,
        ramp = excluded.ramp
      """;

  /* No two lines of a version stand at one place, not even between two rows of a statement. */
  private static final String MAKE_ROOM =
      """
      update quote_line set position = -position where version_id = :version and id = any(:ids)
      """;

  private static final String REMOVE =
      "delete from quote_line where version_id = :version and id = any(:ids)";

  private final Tenants tenants;
  private final Json json;

  LineTable(Tenants tenants, Json json) {
    this.tenants = tenants;
    this.json = json;
  }

  /** Of a version that has none yet. */
  void insert(UUID version, List<Line> lines) {
    write(version, lines.stream().map(LineRow::of).toList());
  }

  /**
   * A long draft is saved after each change of a line or two. What stays keeps its row, and with it
   * what points there: each row costs several checks of keys.
   *
   * @param before the lines that the version has
   */
  void replace(UUID version, List<Line> before, List<Line> after) {
    Map<String, LineRow> had = new HashMap<>();
    before.forEach(line -> had.put(line.id(), LineRow.of(line)));
    List<LineRow> changed = new ArrayList<>();
    List<String> moved = new ArrayList<>();
    for (Line line : after) {
      LineRow row = LineRow.of(line);
      LineRow was = had.remove(row.id());
      if (was != null && was.position() != row.position()) {
        moved.add(row.id());
      }
      if (!row.equals(was)) {
        changed.add(row);
      }
    }
    run(REMOVE, version, had.keySet());
    run(MAKE_ROOM, version, moved);
    write(version, changed);
  }

  private void run(String statement, UUID version, Collection<String> lines) {
    if (!lines.isEmpty()) {
      tenants
          .sql(statement)
          .param("version", version)
          .param("ids", lines.stream().map(UUID::fromString).toArray(UUID[]::new))
          .update();
    }
  }

  private void write(UUID version, List<LineRow> rows) {
    if (!rows.isEmpty()) {
      tenants.sql(WRITE).param("version", version).param("lines", json.write(rows)).update();
    }
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
}
