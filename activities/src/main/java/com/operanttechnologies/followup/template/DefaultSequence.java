package com.operanttechnologies.followup.template;

import com.operanttechnologies.followup.StepPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sequence that every tenant begins with. */
public final class DefaultSequence {

  /** How it is called. */
  public static final String NAME = "After a quote";

  private DefaultSequence() {}

  /** One mail of the sequence and the day it is wanted. */
  public record Step(StepPlan plan, TemplateParts parts) {}

  /** Two days and five days after the quote, and one day before it expires. */
  public static List<Step> steps() {
    return List.of(
        new Step(StepPlan.afterStart(2), parts(1)),
        new Step(StepPlan.afterStart(5), parts(2)),
        new Step(StepPlan.beforeExpiry(1), parts(3)));
  }

  private static TemplateParts parts(int number) {
    return new TemplateParts(
        source(number, "subject").strip(), source(number, "html"), source(number, "text"));
  }

  private static String source(int number, String part) {
    var name = "/sequences/after-a-quote/" + number + "." + part + ".ftl";
    try (var in = Objects.requireNonNull(DefaultSequence.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
