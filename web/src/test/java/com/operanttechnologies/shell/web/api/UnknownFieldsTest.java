package com.operanttechnologies.shell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import com.operanttechnologies.quote.QuoteInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UnknownFieldsTest {

  @Test
  void eachIsNamedByItsPath() {
    assertThat(
            unknown(
                """
                {"title": "Sails", "colour": {"title": 1}, "customer": {"firm": "Baker"},
                 "lines": [{}, {"tax": [1], "unit": "piece"}]}
                """))
        .containsExactly("colour", "customer.firm", "lines[1].tax");
  }

  @Test
  void whatIsOfAnotherShapeIsLeftToTheReader() {
    assertThat(unknown("{\"customer\": [1], \"lines\": {\"a\": 1}, \"cc\": [{\"b\": 2}]}"))
        .isEmpty();
    assertThat(unknown("[1]")).isEmpty();
  }

  private static List<String> unknown(String json) {
    return UnknownFields.of(JsonMapper.shared().readTree(json), QuoteInput.class).stream()
        .map(FieldError::field)
        .toList();
  }
}
