package com.operanttechnologies.followup.gate;

import com.operanttechnologies.mail.SenderCheck;
import org.jspecify.annotations.Nullable;

/**
 * One thing that has to be right, and whether it is.
 *
 * @param code such as {@code postal_address}
 * @param step position of the mail that it is about; absent: about all of them
 * @param found in a sentence
 * @param fix what to do, in a sentence; absent where nothing is to be done
 * @param place path of the page where it is done
 */
public record GateCheck(
    String code,
    String title,
    @Nullable Integer step,
    SenderCheck.State state,
    String found,
    @Nullable String fix,
    @Nullable String place) {

  /** Whether it keeps the sequence from starting. */
  public boolean isRefusal() {
    return state == SenderCheck.State.FAILED;
  }

  /** Found and fix in one line. */
  public String sentence() {
    return fix == null ? found : found + " " + fix;
  }
}
