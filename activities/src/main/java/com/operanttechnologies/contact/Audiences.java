package com.operanttechnologies.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Many contacts at once, as others reach them. All methods run inside the tenant's transaction. */
public interface Audiences {

  /** Segments by name, then the newest imports. */
  List<Audience> all();

  Optional<Audience> find(Kind kind, UUID id);

  /**
   * Who belongs to it now, by id.
   *
   * @param after the last contact of the page before, for the next page
   */
  List<UUID> contacts(Audience audience, @Nullable UUID after, int most);

  /** How many belong to it now. */
  int count(Audience audience);

  /** Who of many must not be urged: each with the reason in words. */
  Map<UUID, String> notMailable(List<UUID> contacts);

  /** What brings contacts together. */
  enum Kind {
    SEGMENT,
    IMPORT;

    /** The name in tables and in the API. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Kind ofCode(String code) {
      return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
  }

  /** Contacts under one name. */
  record Audience(Kind kind, UUID id, String name) {}
}
