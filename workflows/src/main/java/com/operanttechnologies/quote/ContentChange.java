package com.operanttechnologies.quote;

import com.operanttechnologies.quote.VersionContent.Line;
import org.jspecify.annotations.Nullable;

/**
 * One thing that differs between two contents.
 *
 * @param field its name in the JSON of a quote without any index, such as {@code totals.gross} or
 *     {@code lines.unitPrice}; {@code lines} alone when a line came or went
 * @param line the line concerned as it is now, or as it was when it is gone; absent elsewhere
 * @param before absent when there was nothing
 * @param after absent when there is nothing any more
 */
public record ContentChange(
    String field, @Nullable Line line, @Nullable String before, @Nullable String after) {}
