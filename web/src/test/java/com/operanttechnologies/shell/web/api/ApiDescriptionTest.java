package com.operanttechnologies.shell.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithApplication
class ApiDescriptionTest {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  @LocalServerPort int port;
  private JsonNode api;

  @BeforeEach
  void theDescriptionIsRead() {
    api = JsonMapper.shared().readTree(new Visitor(port).get("/v3/api-docs").body());
  }

  @Test
  void itIsOpenApi31AndTellsHowToSignIn() {
    assertThat(api.at("/openapi").asString()).startsWith("3.1");
    assertThat(api.at("/info/title").asString()).isEqualTo("Operant Quoting and Agent");
    assertThat(api.at("/components/securitySchemes/key/scheme").asString()).isEqualTo("bearer");
    assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
  }

  @Test
  void everyOperationStandsInItWithSummaryAnswersAndProblems() {
    List<String> operations = operations();

    assertThat(operations).contains("POST /api/v1/quotes", "GET /api/v1/sandbox/mails/{id}/raw");
    assertThat(operations)
        .allSatisfy(operation -> {
          JsonNode described = described(operation);
          assertThat(described.at("/summary").asString()).isNotBlank();
          assertThat(described.at("/tags/0").asString()).isNotBlank();
          assertThat(
                  described.at("/responses/401/content/application~1problem+json").isMissingNode())
              .isFalse();
        });
  }

  private List<String> operations() {
    List<String> operations = new ArrayList<>();
    for (RequestMappingInfo mapping : handlers.getHandlerMethods().keySet()) {
      mapping.getPatternValues().stream()
          .filter(path -> path.startsWith("/api/v1/") && !path.startsWith("/api/v1/echo"))
          .forEach(path ->
              mapping
                  .getMethodsCondition()
                  .getMethods()
                  .forEach(method -> operations.add(method + " " + path)));
    }
    return operations;
  }

  private JsonNode described(String operation) {
    String[] parts = operation.split(" ");
    return api.at("/paths").path(parts[1]).path(parts[0].toLowerCase(Locale.ROOT));
  }

  @Test
  void aPostSaysThatItCanBeRepeatedAndWhereItsResultStands() {
    JsonNode post = described("POST /api/v1/quotes");

    assertThat(post.at("/parameters").findValuesAsString("name")).contains("Idempotency-Key");
    assertThat(post.at("/responses/201/headers").propertyNames())
        .contains("Location", "Idempotency-Replayed");
    assertThat(post.at("/requestBody/content/application~1json/example/currency").asString())
        .isEqualTo("EUR");
  }

  /** What has to be one of few words says which. */
  @ParameterizedTest
  @ValueSource(strings = {"StepBody", "TrialBody", "RulesJson", "SourceBody", "MetricBody"})
  void everyFieldOfWhatIsWrittenByWordsIsDescribed(String schema) {
    JsonNode fields = api.at("/components/schemas").path(schema).path("properties");

    assertThat(fields.properties())
        .isNotEmpty()
        .allSatisfy(field ->
            assertThat(field.getValue().propertyNames())
                .as(field.getKey())
                .containsAnyOf("description", "$ref"));
  }

  @Test
  void noReferenceLeadsNowhere() {
    assertThat(api.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(reference ->
            assertThat(api.at(reference.substring(1)).isMissingNode()).as(reference).isFalse());
  }

  @Test
  void theCallersKeyIsNoParameter() {
    for (Entry<String, JsonNode> path : api.at("/paths").properties()) {
      assertThat(path.getValue().findValuesAsString("name")).doesNotContain("key", "actor");
    }
  }
}
