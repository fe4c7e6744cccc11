package com.operanttechnologies.document.type;

import com.operanttechnologies.document.font.Glyph;
import org.jspecify.annotations.Nullable;

/**
 * One line of type: the glyphs from {@code start} to before {@code end}.
 *
 * @param width in points, without spaces at the end
 * @param read the text as it is read, where it is printed in another order or in other shapes
 */
public record SetLine(
    Style style, Glyph[] glyphs, int start, int end, float width, @Nullable String read) {}
