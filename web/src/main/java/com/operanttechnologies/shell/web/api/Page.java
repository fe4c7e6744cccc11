package com.operanttechnologies.shell.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a list.
 *
 * @param next cursor of the rows that follow; null on the last page
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(
    List<T> items,
    @Schema(description = "Cursor of the next page; null on the last") @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /** A list that has no further pages. */
  public static <T> Page<T> whole(List<T> items) {
    return new Page<>(items, null);
  }

  /** The first rows of one more than asked for: the extra row tells that there are more. */
  public static <T> Page<T> of(List<T> rows, int most, Function<T, String> cursor) {
    boolean more = rows.size() > most;
    List<T> items = more ? rows.subList(0, most) : rows;
    return new Page<>(items, more ? cursor.apply(items.getLast()) : null);
  }
}
