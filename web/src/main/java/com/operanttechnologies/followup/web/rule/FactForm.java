package com.operanttechnologies.followup.web.rule;

import com.operanttechnologies.followup.Span;
import com.operanttechnologies.followup.path.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is chosen in a form; public, so that the template can read it.
 *
 * @param fact which one; empty for none. What it needs besides stands in the other fields
 */
public record FactForm(String fact, String span, String metric, String value, String day) {
  public static final FactForm NONE = new FactForm("", "3 days", "", "", "");

  /** What was typed, as far as the request has it. */
  public static FactForm typed(
      @Nullable String fact,
      @Nullable String span,
      @Nullable String metric,
      @Nullable String value,
      @Nullable String day) {
    return new FactForm(given(fact), given(span), given(metric), given(value), given(day));
  }

  private static String given(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  public static FactForm of(@Nullable Fact fact) {
    return switch (fact) {
      case null -> NONE;
      case Fact.Viewed() -> chosen("viewed");
      case Fact.NotViewed(Span within) -> new FactForm("not_viewed", within.code(), "", "", "");
      case Fact.QuestionAsked() -> chosen("question_asked");
      case Fact.MetricBeyond(String metric, boolean above, BigDecimal value) ->
          new FactForm(
              above ? "metric_above" : "metric_below",
              NONE.span,
              metric,
              value.toPlainString(),
              "");
      case Fact.OnDay(LocalDate day) -> new FactForm("date", NONE.span, "", "", day.toString());
    };
  }

  public static FactForm chosen(String fact) {
    return new FactForm(fact, NONE.span, "", "", "");
  }

  public boolean isNone() {
    return fact.isEmpty();
  }

  /** What has to be filled in yet, in the words of the form; empty if nothing has. */
  public Optional<String> lacking() {
    boolean number = fact.startsWith("metric_");
    String words = null;
    if (number && (metric.isEmpty() || value.isEmpty())) {
      words = "Choose a number and enter its value";
    } else if (fact.equals("date") && day.isEmpty()) {
      words = "Choose the day";
    } else if (fact.equals("not_viewed") && span.isEmpty()) {
      words = "Enter within how long";
    }
    return Optional.ofNullable(words);
  }

  /** As {@link Fact#code} writes it; what is missing is refused where it is read. */
  public String code() {
    return switch (fact) {
      case "not_viewed" -> "not_viewed " + span;
      case "metric_above" -> "metric " + metric + " above " + value;
      case "metric_below" -> "metric " + metric + " below " + value;
      case "date" -> "date " + day;
      case String other -> other;
    };
  }
}
