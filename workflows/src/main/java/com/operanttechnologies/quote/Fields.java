package com.operanttechnologies.quote;

import com.operanttechnologies.money.IsoCurrency;
import com.operanttechnologies.money.PlainNumber;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One object of the canonical content, spelled field by field; what says nothing is left out. */
final class Fields {
  private final IsoCurrency currency;
  private final Map<String, Object> fields = new LinkedHashMap<>();

  Fields(IsoCurrency currency) {
    this.currency = currency;
  }

  Fields text(String name, @Nullable String text) {
    if (text != null && !text.isEmpty()) {
      fields.put(name, Normalizer.normalize(text, Normalizer.Form.NFC));
    }
    return this;
  }

  Fields integer(String name, int number) {
    fields.put(name, number);
    return this;
  }

  /** A number of days or periods; none and 0 are left out. */
  Fields count(String name, @Nullable Integer number) {
    return number == null || number == 0 ? this : integer(name, number);
  }

  Fields flag(String name, boolean flag) {
    fields.put(name, flag);
    return this;
  }

  Fields number(String name, BigDecimal number) {
    fields.put(name, PlainNumber.text(number));
    return this;
  }

  Fields money(String name, BigDecimal amount) {
    fields.put(name, currency.text(amount));
    return this;
  }

  Fields discount(String name, @Nullable BigDecimal percent) {
    return percent == null || percent.signum() == 0 ? this : number(name, percent);
  }

  Fields moneyOff(String name, @Nullable BigDecimal amount) {
    return amount == null || amount.signum() == 0 ? this : money(name, amount);
  }

  Fields list(String name, List<?> list) {
    fields.put(name, list);
    return this;
  }

  /** Left out where there is nothing. */
  Fields some(String name, List<?> list) {
    return list.isEmpty() ? this : list(name, list);
  }

  Fields tree(String name, Fields tree) {
    fields.put(name, tree.fields);
    return this;
  }

  Fields all(Fields others) {
    fields.putAll(others.fields);
    return this;
  }

  Map<String, Object> toMap() {
    return fields;
  }
}
