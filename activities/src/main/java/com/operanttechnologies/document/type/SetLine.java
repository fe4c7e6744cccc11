package com.operanttechnologies.document.type;

import com.operanttechnologies.document.font.Glyph;

/**
 * One line of type: the glyphs from {@code start} to before {@code end}.
 *
 * @param width in points, without spaces at the end
 */
public record SetLine(Style style, Glyph[] glyphs, int start, int end, float width) {}
