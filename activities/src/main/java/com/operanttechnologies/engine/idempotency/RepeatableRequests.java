package com.operanttechnologies.engine.idempotency;

import com.operanttechnologies.engine.idempotency.jdbc.AnswerTable;
import com.operanttechnologies.engine.idempotency.jdbc.AnswerTable.Kept;
import com.operanttechnologies.tenant.Tenants;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Does a request at most once for each key. Effect and answer commit in one transaction: a crash
 * between the two could otherwise make a second quote for an impatient caller.
 */
@Component
public class RepeatableRequests {
  private final Tenants tenants;
  private final AnswerTable answers;

  RepeatableRequests(Tenants tenants, AnswerTable answers) {
    this.tenants = tenants;
    this.answers = answers;
  }

  /** Runs the work in the tenant's transaction, unless the attempt was made before. */
  public Outcome attempt(Attempt attempt, Supplier<Answer> work) {
    try {
      return tenants.as(attempt.tenant(), () -> attemptHere(attempt, work));
    } catch (RolledBack refused) {
      return new Outcome.Refused(refused.answer);
    }
  }

  private Outcome attemptHere(Attempt attempt, Supplier<Answer> work) {
    if (!answers.lock(attempt.key())) {
      return new Outcome.Busy();
    }
    Optional<Kept> kept = answers.find(attempt.key());
    if (kept.isPresent()) {
      return before(kept.get(), attempt);
    }
    Answer answer = work.get();
    if (!answer.isKept()) {
      throw new RolledBack(answer);
    }
    answers.keep(attempt.key(), new Kept(attempt.body(), answer));
    answers.forgetOld();
    return new Outcome.Done(answer);
  }

  private static Outcome before(Kept kept, Attempt attempt) {
    return MessageDigest.isEqual(kept.body(), attempt.body())
        ? new Outcome.Repeated(kept.answer())
        : new Outcome.OtherBody();
  }

  /** Ends the transaction of a refused request without anything half done. */
  private static final class RolledBack extends RuntimeException {
    private final transient Answer answer;

    RolledBack(Answer answer) {
      super(null, null, false, false);
      this.answer = answer;
    }
  }
}
