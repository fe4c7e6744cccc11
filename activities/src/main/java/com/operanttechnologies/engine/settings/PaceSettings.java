package com.operanttechnologies.engine.settings;

import com.operanttechnologies.engine.InvalidSetting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast follow-ups of all tenants together may leave, and what no tenant may exceed.
 *
 * @param perSecond through the relay, shared fairly among the tenants whose mail waits; 0: no limit
 * @param mostPerMailbox mails of one sender in 24 hours; absent: what the tenant chooses
 * @param mostPerDomain mails of a tenant to one recipient domain in 24 hours
 * @param mostPerTenant mails of a tenant in 24 hours
 * @param leastGap between two mails of one sender
 */
public record PaceSettings(
    @DefaultValue("200") double perSecond,
    @Nullable Integer mostPerMailbox,
    @Nullable Integer mostPerDomain,
    @Nullable Integer mostPerTenant,
    @DefaultValue("0s") Duration leastGap) {

  public PaceSettings {
    if (!(perSecond >= 0)) {
      throw new InvalidSetting("operant.mail.pace.per-second", "0 for no limit, or mails a second");
    }
    positive("most-per-mailbox", mostPerMailbox);
    positive("most-per-domain", mostPerDomain);
    positive("most-per-tenant", mostPerTenant);
    if (leastGap.isNegative() || leastGap.compareTo(Duration.ofHours(1)) > 0) {
      throw new InvalidSetting("operant.mail.pace.least-gap", "between 0s and 1h");
    }
  }

  private static void positive(String name, @Nullable Integer most) {
    if (most != null && most < 1) {
      throw new InvalidSetting("operant.mail.pace." + name, "1 or more, or leave it out");
    }
  }
}
