package com.operanttechnologies.shell.web.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes what all operations have in common: their problems, and how a POST is repeated. */
@Component
class CommonAnswers implements OperationCustomizer {

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    ApiResponses responses = operation.getResponses();
    add(responses, HttpStatus.UNAUTHORIZED, "No API key, or one that is unknown or revoked");
    if (takesAnId(handler)) {
      add(responses, HttpStatus.NOT_FOUND, "It does not exist, or belongs to somebody else");
    }
    if (!handler.hasMethodAnnotation(GetMapping.class)) {
      add(responses, HttpStatus.BAD_REQUEST, "No JSON of this shape");
      add(responses, HttpStatus.CONFLICT, "Not possible in the present state; the detail says why");
      add(responses, HttpStatus.CONTENT_TOO_LARGE, "More than 1 MB");
      add(responses, HttpStatus.UNPROCESSABLE_CONTENT, "Errors name each field that is refused");
    }
    if (handler.hasMethodAnnotation(PostMapping.class)) {
      describeRepeating(operation);
    }
    return operation;
  }

  private static boolean takesAnId(HandlerMethod handler) {
    for (var parameter : handler.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(PathVariable.class)) {
        return true;
      }
    }
    return false;
  }

  private static void add(ApiResponses responses, HttpStatus status, String description) {
    Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
    responses.addApiResponse(
        Integer.toString(status.value()),
        new ApiResponse()
            .description(description)
            .content(
                new Content()
                    .addMediaType("application/problem+json", new MediaType().schema(problem))));
  }

  private static void describeRepeating(Operation operation) {
    operation.addParametersItem(
        new Parameter()
            .in("header")
            .name(IdempotencyFilter.KEY)
            .required(false)
            .description("Any text of yours, new for each request that is new; kept for 24 hours")
            .schema(new StringSchema().maxLength(255)));
    operation.getResponses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .forEach(response -> describe(response.getKey(), response.getValue()));
  }

  private static void describe(String status, ApiResponse response) {
    response.addHeaderObject(
        IdempotencyFilter.REPLAYED,
        header("true when this is the answer to an earlier request with the same key"));
    if (status.equals("201")) {
      response.addHeaderObject("Location", header("Address of what was made"));
    }
  }

  private static Header header(String description) {
    return new Header().description(description).schema(new StringSchema());
  }
}
