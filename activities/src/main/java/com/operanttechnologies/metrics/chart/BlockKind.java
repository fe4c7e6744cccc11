package com.operanttechnologies.metrics.chart;

/** The ways in which a template can show metrics. */
public enum BlockKind {
  /** The number, inside a sentence. */
  NUMBER,
  /** The number and how it moved, inside a sentence. */
  CHANGE,
  /** The number beside the line of its window. */
  SPARKLINE,
  /** The number above the bars of its window. */
  BAR,
  /** Several metrics with their numbers and changes. */
  TABLE
}
