package com.operanttechnologies.money;

/**
 * The totals of a quote: what is due first, the one-off part, one month, one year, and the options
 * that were not chosen.
 */
public record Totals(Sum dueFirst, Sum once, Sum month, Sum year, Sum optional) {}
