package com.operanttechnologies.catalog.csv;

import com.operanttechnologies.catalog.PriceBook;
import com.operanttechnologies.catalog.PriceBooks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Price books by the names that stand in files. */
final class BookNames {
  private final Map<String, UUID> ids = new HashMap<>();

  BookNames(PriceBooks books) {
    for (PriceBook book : books.all()) {
      ids.put(book.name().toLowerCase(Locale.ROOT), book.id());
      if (book.isStandard()) {
        ids.put("", book.id());
      }
    }
  }

  boolean knows(@Nullable String name) {
    return name == null || ids.containsKey(name.toLowerCase(Locale.ROOT));
  }

  /** Absent for the standard one, as long as there is none yet. */
  @Nullable UUID id(@Nullable String name) {
    return ids.get(name == null ? "" : name.toLowerCase(Locale.ROOT));
  }
}
