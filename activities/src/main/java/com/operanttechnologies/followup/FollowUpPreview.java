package com.operanttechnologies.followup;

import com.operanttechnologies.mail.Letter;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next mail of an enrollment, as it would be sent now. Inside the tenant's transaction. */
public interface FollowUpPreview {

  /** Empty when no mail follows. */
  Optional<NextMail> next(UUID enrollment);

  /**
   * The mail that comes next.
   *
   * @param letter absent while it cannot be written
   * @param why in a sentence: why it is sent then, or why it waits
   */
  record NextMail(
      UUID message,
      UUID step,
      int position,
      Instant dueAt,
      String recipient,
      @Nullable Letter letter,
      String why) {}
}
