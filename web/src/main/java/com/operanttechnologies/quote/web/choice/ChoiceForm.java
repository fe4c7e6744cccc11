package com.operanttechnologies.quote.web.choice;

import com.operanttechnologies.quote.choice.ChoiceInput;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a row of the editor leaves to the customer, as it was typed. */
public record ChoiceForm(
    String quantityMin, String quantityMax, String quantityStep, String group, String preselected) {
  public static final ChoiceForm EMPTY = new ChoiceForm("", "", "", "", "no");

  /** From the row's cells by their names. */
  public static ChoiceForm typed(UnaryOperator<String> cell) {
    return new ChoiceForm(
        cell.apply("quantityMin"),
        cell.apply("quantityMax"),
        cell.apply("quantityStep"),
        cell.apply("group"),
        cell.apply("preselected"));
  }

  public static ChoiceForm of(@Nullable ChoiceInput input) {
    return input == null
        ? EMPTY
        : new ChoiceForm(
            number(input.quantityMin()),
            number(input.quantityMax()),
            number(input.quantityStep()),
            input.group() == null ? "" : input.group(),
            Boolean.TRUE.equals(input.preselected()) ? "yes" : "no");
  }

  /** The same without being picked from the start. */
  public ChoiceForm unpicked() {
    return new ChoiceForm(quantityMin, quantityMax, quantityStep, group, "no");
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  /** Whether something was typed: a group that nothing is picked of yet is something too. */
  public boolean says() {
    return !(quantityMin + quantityMax + quantityStep + group).isBlank()
        || "yes".equals(preselected);
  }

  /** Reads a number that stands in a field. */
  public interface Numbers {
    @Nullable BigDecimal read(String field, String typed);
  }

  /** Absent where nothing was typed. */
  public @Nullable ChoiceInput input(String path, Numbers numbers) {
    return says()
        ? new ChoiceInput(
            numbers.read(path + ".quantityMin", quantityMin),
            numbers.read(path + ".quantityMax", quantityMax),
            numbers.read(path + ".quantityStep", quantityStep),
            group,
            "yes".equals(preselected))
        : null;
  }
}
