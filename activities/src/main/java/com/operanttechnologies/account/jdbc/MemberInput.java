package com.operanttechnologies.account.jdbc;

import com.operanttechnologies.problem.InvalidInput;
import java.util.regex.Pattern;

/** What can be entered as a member's name and address. */
final class MemberInput {
  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>,;:\"\\p{Cntrl}]{1,64}@[^\\s@<>,;:\"\\p{Cntrl}]{1,190}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private MemberInput() {}

  static String email(String entered) {
    String email = entered.strip();
    if (!ADDRESS.matcher(email).matches()) {
      throw new InvalidInput("email", "Enter an e-mail address such as ada@example.com.");
    }
    return email;
  }

  static String name(String entered) {
    String name = entered.strip();
    if (name.isEmpty() || name.length() > 120) {
      throw new InvalidInput("name", "Enter a name of 1 to 120 characters.");
    }
    if (CONTROL.matcher(name).find()) {
      throw new InvalidInput("name", "A name has no line breaks or control characters.");
    }
    return name;
  }
}
