package com.operanttechnologies.metrics;

import java.math.BigDecimal;
import java.time.Instant;

/** A number and the instant it belongs to. */
public record MetricPoint(Instant at, BigDecimal value) {}
