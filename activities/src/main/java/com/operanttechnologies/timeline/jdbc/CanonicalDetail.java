package com.operanttechnologies.timeline.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The detail of an event in values that have one spelling: fractions become texts. */
final class CanonicalDetail {
  private static final BigInteger LARGEST = BigInteger.TWO.pow(53);

  static @Nullable Object of(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Map<?, ?> map -> {
        Map<String, @Nullable Object> canonical = new HashMap<>();
        map.forEach((key, each) -> canonical.put(String.valueOf(key), of(each)));
        yield canonical;
      }
      case List<?> list -> list.stream().map(CanonicalDetail::of).toList();
      case Number number -> number(new BigDecimal(number.toString()));
      default -> value;
    };
  }

  private static Object number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    boolean exact = plain.scale() <= 0 && plain.toBigInteger().abs().compareTo(LARGEST) < 0;
    return exact ? (Object) plain.longValueExact() : plain.toPlainString();
  }

  private CanonicalDetail() {}
}
