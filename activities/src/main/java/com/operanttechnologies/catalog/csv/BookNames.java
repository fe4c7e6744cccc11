package com.operanttechnologies.catalog.csv;

import com.operanttechnologies.catalog.PriceBook;
import com.operanttechnologies.catalog.PriceBooks;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Price books by the names that stand in files. */
final class BookNames {
  private final Map<String, UUID> ids = new HashMap<>();
  private final UUID standard;

  BookNames(PriceBooks books) {
    for (PriceBook book : books.all()) {
      ids.put(book.name().toLowerCase(Locale.ROOT), book.id());
    }
    this.standard = books.standard().id();
  }

  /** No name is the standard one's. */
  Optional<UUID> id(@Nullable String name) {
    return name == null
        ? Optional.of(standard)
        : Optional.ofNullable(ids.get(name.toLowerCase(Locale.ROOT)));
  }
}
