package com.operanttechnologies.followup.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is true now.
 *
 * @param again nobody tells when it becomes true: it is looked at again then; absent where somebody
 *     does, or it never will
 */
public record Judgement(boolean holds, @Nullable Instant again) {
  public static final Judgement YES = new Judgement(true, null);
  public static final Judgement NO = new Judgement(false, null);

  public static Judgement unlessAt(Instant again) {
    return new Judgement(false, again);
  }
}
