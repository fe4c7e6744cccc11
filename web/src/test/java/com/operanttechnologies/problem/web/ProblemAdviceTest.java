package com.operanttechnologies.problem.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class ProblemAdviceTest {
  @Autowired Fixtures fixtures;
  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "/api/v1/echo/invalid, 422, must be more than 0",
    "/api/v1/echo/missing, 404, This quote was not found.",
    "/api/v1/echo/conflict, 409, It was accepted already.",
    "/api/v1/nothing, 404, There is nothing at this address",
  })
  void programsGetAProblemInWords(String path, int status, String words) {
    HttpResponse<String> answer = program().get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":" + status, words);
  }

  @Test
  void eachInvalidFieldIsNamed() {
    assertThat(program().get("/api/v1/echo/invalid").body())
        .contains(
            "\"errors\":[{\"field\":\"lines[0].quantity\",\"message\":\"must be more than 0\"}]");
  }

  @Test
  void ourOwnMistakesTellNothing() {
    HttpResponse<String> answer = program().get("/api/v1/echo/bug");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret of the house", "Exception", "at com.");
  }

  @Test
  void whatIsNoJsonIsABadRequest() {
    HttpResponse<String> answer = post("application/json", "{\"amount\": ");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("no JSON of the documented shape");
  }

  @Test
  void aValueOfTheWrongTypeNamesItsField() {
    HttpResponse<String> answer = post("application/json", "{\"amount\": \"<b>much</b>\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"amount\"").doesNotContain("much");
  }

  @Test
  void otherTypesAndMethodsAreRefused() {
    assertThat(post("text/plain", "amount").statusCode()).isEqualTo(415);
    assertThat(
            program()
                .post("/api/v1/echo/missing", "application/json", BodyPublishers.ofString("{}"))
                .statusCode())
        .isEqualTo(405);
  }

  @Test
  void peopleGetAPageThatLeadsOn() {
    Visitor ada = new Visitor(port);
    ada.signIn(fixtures.ada().email(), PASSWORD);

    HttpResponse<String> answer = ada.get("/quotes/nothing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("<h1>Not found</h1>", "Go to today");
  }

  private HttpResponse<String> post(String type, String body) {
    return program().post("/api/v1/echo", type, BodyPublishers.ofString(body));
  }

  private Visitor program() {
    return new Visitor(port).withKey(fixtures.keyOf(fixtures.ada()));
  }
}
