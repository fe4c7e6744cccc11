package com.operanttechnologies.quote.jdbc;

import com.operanttechnologies.money.term.RampStep;
import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line as the statement that writes it unpacks it. */
record LineRow(
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

  static LineRow of(Line l) {
    QuantityRange range = l.leeway().quantity();
    return new LineRow(
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
