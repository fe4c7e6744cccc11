package com.operanttechnologies.followup.gate;

import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.State;
import com.operanttechnologies.mail.Specimens.Fault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks in the words in which people and programs read them. */
final class GateChecks {
  private static final String SENDER = "/settings/sender";

  private GateChecks() {}

  static GateCheck passed(String code, String title, String found) {
    return new GateCheck(code, title, null, State.PASSED, found, null, null);
  }

  static GateCheck failed(String code, String title, String found, String fix, String place) {
    return new GateCheck(code, title, null, State.FAILED, found, fix, place);
  }

  /**
   * @param binding whether a failure keeps sequences from starting
   */
  static GateCheck of(SenderCheck check, boolean binding) {
    boolean mild = check.state() == State.FAILED && !binding;
    return new GateCheck(
        check.kind().code(),
        check.kind().words(),
        null,
        mild ? State.UNSURE : check.state(),
        check.found(),
        check.fix(),
        check.isGreen() ? null : SENDER);
  }

  static GateCheck of(Fault fault, int step, String place) {
    return new GateCheck(
        fault.rule().name().toLowerCase(Locale.ROOT),
        fault.rule().words(),
        step,
        fault.binding() ? State.FAILED : State.UNSURE,
        fault.found(),
        fault.fix(),
        place);
  }

  static GateCheck mail(
      int step, State state, String found, @Nullable String fix, @Nullable String place) {
    return new GateCheck("mail", "Mail " + step, step, state, found, fix, place);
  }
}
