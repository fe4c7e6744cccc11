package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.quote.QuoteInput;
import io.swagger.v3.oas.models.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Shows in the description of the API how a quote is written. */
@Component
class QuoteExample implements OperationCustomizer {
  private static final Map<String, Object> QUOTE =
      Map.of(
          "title",
          "Sails for the season",
          "customer",
          Map.of("name", "Bob Baker", "email", "bob@baker-boats.example", "locale", "en-GB"),
          "currency",
          "EUR",
          "validUntil",
          "2026-12-31",
          "lines",
          List.of(
              Map.of(
                  "description",
                  "Mainsail",
                  "quantity",
                  "2",
                  "unitPrice",
                  "1241.67",
                  "taxPercent",
                  "20"),
              Map.of(
                  "description",
                  "Care plan",
                  "quantity",
                  "1",
                  "unitPrice",
                  "49.00",
                  "taxPercent",
                  "20",
                  "interval",
                  "month",
                  "optional",
                  true)));

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    if (writesAQuote(handler)) {
      operation.getRequestBody().getContent().values().forEach(body -> body.setExample(QUOTE));
    }
    return operation;
  }

  private static boolean writesAQuote(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == QuoteInput.class);
  }
}
