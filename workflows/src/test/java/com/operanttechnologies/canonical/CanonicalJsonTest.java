package com.operanttechnologies.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

  @Test
  void theSampleOfTheRfcIsWrittenAsItAsks() {
    Map<String, Object> sample = new HashMap<>();
    sample.put("string", "\u20ac$\u000F\nA'\u0042\"\\\\\"/");
    sample.put("literals", Arrays.asList(null, true, false));

    assertThat(CanonicalJson.write(sample))
        .isEqualTo(
            """
            {"literals":[null,true,false],"string":"€$\\u000f\\nA'B\\"\\\\\\\\\\"/"}\
            """);
  }

  @Test
  void keysAreSortedByUtf16CodeUnitsAsInTheRfc() {
    Map<String, Object> sample = new HashMap<>();
    sample.put("\u20ac", "Euro Sign");
    sample.put("\r", "Carriage Return");
    sample.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
    sample.put("1", "One");
    sample.put("\ud83d\ude00", "Emoji: Grinning Face");
    sample.put("\u0080", "Control");
    sample.put("\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(CanonicalJson.write(sample))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void onlyWhatMustBeEscapedIs() {
    assertThat(CanonicalJson.write("\b\t\n\f\r\u0000\u001f\u007f\u2028</script>"))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\u2028</script>\"");
  }

  @Test
  void nestedValuesHaveNoSpaces() {
    Map<String, Object> value =
        Map.of("b", List.of(1, -2L, Map.of()), "a", Map.of("z", List.of(), "y", ""));

    assertThat(CanonicalJson.write(value))
        .isEqualTo("{\"a\":{\"y\":\"\",\"z\":[]},\"b\":[1,-2,{}]}");
  }

  @Test
  void integersOfUpTo53BitsAreExact() {
    assertThat(CanonicalJson.write(9007199254740991L)).isEqualTo("9007199254740991");
    assertThatThrownBy(() -> CanonicalJson.write(9007199254740992L))
        .isInstanceOf(NotCanonical.class);
    assertThatThrownBy(() -> CanonicalJson.write(Long.MIN_VALUE)).isInstanceOf(NotCanonical.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xd83d, 0xde00})
  void halfASurrogatePairIsRefused(int unit) {
    String half = "a" + (char) unit;

    assertThatThrownBy(() -> CanonicalJson.write(half))
        .isInstanceOf(NotCanonical.class)
        .hasMessage("A text holds half of a surrogate pair.");
  }

  @Test
  void fractionsAndOtherTypesAreRefused() {
    assertThatThrownBy(() -> CanonicalJson.write(1.5)).isInstanceOf(NotCanonical.class);
    assertThatThrownBy(() -> CanonicalJson.write(BigDecimal.ONE)).isInstanceOf(NotCanonical.class);
    assertThatThrownBy(() -> CanonicalJson.write(Map.of(1, "one")))
        .isInstanceOf(NotCanonical.class);
  }
}
