package com.operanttechnologies.mail;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which threads are asked for.
 *
 * @param member whose threads are {@code MINE}
 * @param kind what the newest incoming mail is taken for; absent: anything
 */
public record ThreadFilter(Folder folder, @Nullable UUID member, @Nullable InboundKind kind) {

  /** Where a thread lies. Snoozed and done ones are in no other folder. */
  public enum Folder {
    OPEN("Open"),
    MINE("Mine"),
    UNASSIGNED("Unassigned"),
    SNOOZED("Snoozed"),
    DONE("Done");

    private final String words;

    Folder(String words) {
      this.words = words;
    }

    /** The name in addresses and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public String words() {
      return words;
    }

    /**
     * @throws IllegalArgumentException for a name that is none of them
     */
    public static Folder ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
