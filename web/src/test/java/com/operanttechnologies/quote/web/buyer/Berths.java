package com.operanttechnologies.quote.web.buyer;

import static com.operanttechnologies.testing.Sales.line;

import com.operanttechnologies.quote.LineInput;
import com.operanttechnologies.quote.choice.ChoiceInput;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Ada leaves to Bob: one to ten berths, and one of two cloths. */
final class Berths {
  private Berths() {}

  static LineInput[] lines() {
    return new LineInput[] {
      line("Sail", "2", "250.00", "once", false),
      line("Berth", "3", "100.00", "once", false)
          .leaving(ChoiceInput.between(BigDecimal.ONE, BigDecimal.TEN)),
      line("Dacron", "1", "200.00", "once", false).leaving(ChoiceInput.oneOf("Cloth", true)),
      line("Laminate", "1", "350.00", "once", false).leaving(ChoiceInput.oneOf("Cloth", false)),
    };
  }

  /** The name of the field for the number of berths. */
  static String field(String page) {
    Matcher field = Pattern.compile("name=\"(quantity-[0-9a-f-]+)\"").matcher(page);
    if (!field.find()) {
      throw new AssertionError("No quantity can be chosen");
    }
    return field.group(1);
  }

  /** The value of the radio button of the cloth. */
  static String cloth(String page, int number) {
    Matcher radio = Pattern.compile("name=\"pick-Cloth\" value=\"([^\"]+)\"").matcher(page);
    for (int i = 0; i <= number; i++) {
      if (!radio.find()) {
        throw new AssertionError("No cloth can be picked");
      }
    }
    return radio.group(1);
  }
}
