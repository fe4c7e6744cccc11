package com.operanttechnologies.mail.imap;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What tells a machine's mail from a person's (RFC 3834, RFC 6522), values in lower case.
 *
 * @param returnPath empty for the null return path, absent when no server noted it
 * @param mediaType of the whole mail, for example {@code multipart/report}
 * @param reportType for example {@code delivery-status} or {@code feedback-report}
 * @param marks what else mail programs write on their own answers, by the header's lower-case name
 */
public record MailSigns(
    @Nullable String autoSubmitted,
    @Nullable String autoreply,
    @Nullable String precedence,
    @Nullable String returnPath,
    String mediaType,
    @Nullable String reportType,
    Map<String, String> marks) {

  public MailSigns {
    marks = Map.copyOf(marks);
  }

  /** Whether it must never be answered (RFC 3834, section 2). */
  public boolean fromMachine() {
    return "".equals(returnPath) || autoSubmitted != null && !autoSubmitted.startsWith("no");
  }
}
