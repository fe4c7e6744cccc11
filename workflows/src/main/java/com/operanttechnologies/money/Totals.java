package com.operanttechnologies.money;

import org.jspecify.annotations.Nullable;

/**
 * The totals of a quote: what is due first, the one-off part, one month, one quarter, one year, and
 * the options that were not chosen.
 *
 * @param quarter absent in quotes without a line by the quarter, so that those say what they said
 *     before there were quarters
 */
public record Totals(
    Sum dueFirst, Sum once, Sum month, @Nullable Sum quarter, Sum year, Sum optional) {}
