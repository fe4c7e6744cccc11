package com.operanttechnologies.quote.buyer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a look was a person's, and what says so. Without a sign of a person it is unknown. */
public record ViewLabel(Label label, String reason) {
  private static final Pattern MACHINE =
      Pattern.compile(
          "bot|crawl|spider|scan|preview|fetch|curl|wget|python|java/|okhttp|go-http|headless|"
              + "safelinks|barracuda|proofpoint|mimecast|googleimageproxy|slurp|monitor",
          Pattern.CASE_INSENSITIVE);

  /** The labels of looks. */
  public enum Label {
    HUMAN,
    MACHINE,
    UNKNOWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A page was fetched: a machine if it names itself one, else nobody can say. */
  public static ViewLabel fetched(@Nullable String userAgent) {
    if (userAgent == null || userAgent.isBlank()) {
      return new ViewLabel(Label.MACHINE, "no user agent");
    }
    return MACHINE.matcher(userAgent).find()
        ? new ViewLabel(Label.MACHINE, "names itself a program")
        : new ViewLabel(Label.UNKNOWN, "fetched, no sign of a person yet");
  }

  /** The page reported a trusted gesture while it was visible. */
  public static ViewLabel gesture(@Nullable String userAgent) {
    ViewLabel fetched = fetched(userAgent);
    return fetched.label() == Label.MACHINE
        ? fetched
        : new ViewLabel(Label.HUMAN, "moved, touched or typed on the page");
  }

  /** A decision was made with a page's one-time mark. */
  public static ViewLabel decided() {
    return new ViewLabel(Label.HUMAN, "decided on the page");
  }
}
