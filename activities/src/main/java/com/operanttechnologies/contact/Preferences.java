package com.operanttechnologies.contact;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient wants to get, as the recipient says it. All methods run inside the tenant's
 * transaction; what is pending changes in the same one.
 */
public interface Preferences {

  /**
   * One kind of mail that can be switched off.
   *
   * @param id absent: follow-ups about quotes
   * @param name absent for the same
   */
  record Choice(@Nullable UUID id, @Nullable String name, boolean on) {}

  /**
   * What a recipient has chosen; {@code paused} only while it lasts.
   *
   * @param offered has got a quote, so that there can be follow-ups about quotes
   */
  record Chosen(List<Choice> streams, @Nullable Instant paused, boolean allOff, boolean offered) {}

  Chosen of(UUID contact);

  /**
   * Switches streams on and off.
   *
   * @param on ids of the streams that are wanted; {@code quotes} apart, since it has none
   */
  void choose(UUID contact, boolean quotes, Set<UUID> on);

  /** Nothing for a month from now. */
  Instant pause(UUID contact);

  void endPause(UUID contact);

  /**
   * Mails and pages speak that language from now on; the region of the one before stays, since
   * public holidays may hang on it.
   */
  void speak(UUID contact, Locale language);

  /** Follow-ups may come again: takes back the recipient's own unsubscription. */
  void comeBack(UUID contact);
}
