package com.operanttechnologies.mail.web.api;

import com.operanttechnologies.mail.pace.Delay;
import java.time.Instant;

/**
 * The sending pace that puts a mail off.
 *
 * @param rule gap, mailbox, warm_up, domain, tenant or relay
 */
record DelayJson(String rule, Instant until) {
  static DelayJson of(Delay delay) {
    return new DelayJson(delay.rule().code(), delay.until());
  }
}
