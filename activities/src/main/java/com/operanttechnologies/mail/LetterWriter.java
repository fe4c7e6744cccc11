package com.operanttechnologies.mail;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes mails of one kind at the moment they are due, inside the tenant's transaction. */
public interface LetterWriter {

  /** The kind of mail it writes. */
  String kind();

  Outcome write(Message message);

  /** Whether a mail could be written now. */
  interface Check {
    /** What it lacks, so that it would only be held; in the tenant's transaction. */
    Optional<Outcome.Held> whatItLacks(Message message);
  }

  /** What came of writing. */
  sealed interface Outcome {
    /** It can leave; {@code snapshotJson} is kept with the mail as what its numbers were. */
    record Written(Letter letter, @Nullable String snapshotJson) implements Outcome {}

    /**
     * It must wait for a person.
     *
     * @param passing what it lacks may be there when it leaves, as numbers that are read before
     * @param missing the values that it lacks, each with how to fill it in
     */
    record Held(String reason, boolean passing, List<FieldError> missing) implements Outcome {
      public Held {
        missing = List.copyOf(missing);
      }
    }

    /** It must not leave at all. */
    record Dropped(String reason) implements Outcome {}

    /** It cannot leave yet; tried again then. */
    record Later(java.time.Instant at, String reason) implements Outcome {}
  }
}
