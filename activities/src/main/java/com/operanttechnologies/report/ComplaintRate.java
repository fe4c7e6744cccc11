package com.operanttechnologies.report;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many recipients of follow-ups complained within the last 30 days. Large mailbox providers
 * want less than 0.1 % and shut out whoever reaches 0.3 %. Below {@value #ENOUGH} mails a single
 * complaint would decide, so nothing is said.
 *
 * @param mailbox from which they were sent; absent: from all of the tenant's
 */
public record ComplaintRate(
    @Nullable UUID mailbox, @Nullable String address, int complaints, int mails) {
  static final int ENOUGH = 500;
  static final int DAYS = 30;

  /** What follows from it. */
  public enum Level {
    FINE,
    /** 0.1 %: somebody should look into it. */
    WARNING,
    /** 0.3 %: no follow-up leaves. */
    STOP;

    /** The name in tables and in the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Level ofCode(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  public Level level() {
    if (mails < ENOUGH) {
      return Level.FINE;
    }
    long perTenThousand = complaints * 10_000L;
    if (perTenThousand >= 30L * mails) {
      return Level.STOP;
    }
    return perTenThousand >= 10L * mails ? Level.WARNING : Level.FINE;
  }

  /** The rate in per cent with two decimals. */
  public String percent() {
    return mails == 0 ? "0.00" : String.format(Locale.ROOT, "%.2f", 100.0 * complaints / mails);
  }

  /** As people read it. */
  public String words() {
    return complaints
        + (complaints == 1 ? " complaint" : " complaints")
        + " about "
        + mails
        + (mails == 1 ? " follow-up in " : " follow-ups in ")
        + DAYS
        + " days ("
        + percent()
        + " %)"
        + (address == null ? "" : " from " + address);
  }
}
