package com.operanttechnologies.quote.web.choice;

import com.operanttechnologies.quote.QuantityRange;
import com.operanttechnologies.quote.VersionContent.Line;
import com.operanttechnologies.quote.choice.ChoiceCheck;
import com.operanttechnologies.quote.choice.ChoiceProblem;
import com.operanttechnologies.quote.choice.TypedChoice;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What is wrong with a choice, in the customer's language. */
public final class ChoiceErrors {
  private final List<Line> offer;
  private final Sentences sentences;
  private final Function<BigDecimal, String> figures;

  /** The page's words by their keys. */
  public interface Sentences {
    String say(String key, Object... gaps);
  }

  /**
   * @param figures writes a quantity as the customer does
   */
  public ChoiceErrors(List<Line> offer, Sentences sentences, Function<BigDecimal, String> figures) {
    this.offer = List.copyOf(offer);
    this.sentences = sentences;
    this.figures = figures;
  }

  /** One sentence a field; empty if it can be signed as it is. */
  public Map<String, String> of(TypedChoice typed) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (ChoiceProblem problem : ChoiceCheck.of(offer, typed.choice())) {
      errors.putIfAbsent(problem.field(), sentence(problem));
    }
    return errors;
  }

  private String sentence(ChoiceProblem problem) {
    return switch (problem.kind()) {
      case OPTION -> sentences.say("error.option");
      case GROUP -> sentences.say("error.pick", problem.subject());
      case QUANTITY -> quantity(problem);
    };
  }

  private String quantity(ChoiceProblem problem) {
    return offer.stream()
        .filter(line -> line.id().equals(problem.line()))
        .map(line -> line.leeway().quantity())
        .filter(range -> range != null)
        .findFirst()
        .map(range -> limits(problem.subject(), range))
        .orElseGet(() -> sentences.say("error.quantity.none"));
  }

  private String limits(String what, QuantityRange range) {
    String min = figures.apply(range.min());
    String max = figures.apply(range.max());
    return range.step().compareTo(BigDecimal.ONE) == 0
        ? sentences.say("error.quantity", what, min, max)
        : sentences.say("error.quantity.steps", what, min, max, figures.apply(range.step()));
  }
}
