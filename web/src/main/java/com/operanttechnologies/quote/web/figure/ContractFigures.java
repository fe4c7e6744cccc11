package com.operanttechnologies.quote.web.figure;

import com.operanttechnologies.money.Derivation;
import com.operanttechnologies.money.Sum;
import com.operanttechnologies.money.value.ContractValue;
import com.operanttechnologies.quote.web.figure.Figure.Why;
import java.util.List;

/** What a quote is worth, for its seller. */
final class ContractFigures {
  private ContractFigures() {}

  static List<Figure> of(ContractValue value) {
    String whole =
        value.isWithoutShortPeriods()
            ? "Contract value, days before a billing day on top"
            : "Contract value";
    return List.of(
        figure(whole, "value.total", value.total(), value.derivations()),
        figure("Recurring, first year", "value.firstYear", value.firstYear(), value.derivations()));
  }

  private static Figure figure(String label, String name, Sum sum, List<Derivation> derivations) {
    List<Why> whys =
        derivations.stream()
            .filter(derivation -> derivation.figure().startsWith(name + "."))
            .map(Why::of)
            .toList();
    return new Figure(name + ".gross", label, sum.gross(), false, whys);
  }
}
