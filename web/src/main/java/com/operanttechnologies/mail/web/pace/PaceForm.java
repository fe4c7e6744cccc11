package com.operanttechnologies.mail.web.pace;

import com.operanttechnologies.mail.pace.SendingPace;
import com.operanttechnologies.problem.InvalidInput;
import java.time.Duration;

/** A pace as it was typed; public, so that the template can read it. */
public record PaceForm(
    String mailboxDay,
    String domainDay,
    String tenantDay,
    String gapSeconds,
    String warmUpFrom,
    String warmUpStep) {

  static PaceForm of(SendingPace pace) {
    return new PaceForm(
        Integer.toString(pace.mailboxDay()),
        Integer.toString(pace.domainDay()),
        Integer.toString(pace.tenantDay()),
        Long.toString(pace.gap().toSeconds()),
        Integer.toString(pace.warmUpFrom()),
        Integer.toString(pace.warmUpStep()));
  }

  SendingPace pace() {
    return new SendingPace(
            number("mailboxDay", mailboxDay),
            number("domainDay", domainDay),
            number("tenantDay", tenantDay),
            Duration.ofSeconds(number("gapSeconds", gapSeconds)),
            number("warmUpFrom", warmUpFrom),
            number("warmUpStep", warmUpStep))
        .valid();
  }

  private static int number(String field, String typed) {
    if (!typed.strip().matches("[0-9]{1,7}")) {
      throw new InvalidInput(field, "Enter a whole number, 0 for no limit");
    }
    return Integer.parseInt(typed.strip());
  }
}
