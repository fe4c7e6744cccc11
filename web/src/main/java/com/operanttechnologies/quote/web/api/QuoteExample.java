package com.operanttechnologies.quote.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Shows in the description of the API how a quote is written. */
@Component
class QuoteExample implements OpenApiCustomizer {
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
  public void customise(OpenAPI api) {
    example(api.getPaths().get(QuoteAnswers.ROOT).getPost());
    example(api.getPaths().get(QuoteAnswers.ROOT + "/{id}").getPut());
  }

  private static void example(Operation operation) {
    operation.getRequestBody().getContent().values().forEach(body -> body.setExample(QUOTE));
  }
}
