package com.operanttechnologies.shell.web.api;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a body with fields that do not exist: a misspelt one would silently be missing. */
@ControllerAdvice
class StrictBodies extends RequestBodyAdviceAdapter {
  private final JsonMapper mapper;

  StrictBodies(JsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean supports(
      MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
    return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
  }

  @Override
  public HttpInputMessage beforeBodyRead(
      HttpInputMessage message,
      MethodParameter parameter,
      Type type,
      Class<? extends HttpMessageConverter<?>> converter)
      throws IOException {
    byte[] body = message.getBody().readAllBytes();
    List<FieldError> unknown = unknown(body, type);
    if (!unknown.isEmpty()) {
      throw new InvalidInput(unknown);
    }
    return new Read(message.getHeaders(), body);
  }

  /** What is no JSON is refused with its own words, by whoever reads it next. */
  private List<FieldError> unknown(byte[] body, Type type) {
    try {
      JsonNode tree = mapper.readTree(body);
      return tree == null ? List.of() : UnknownFields.of(tree, type);
    } catch (JacksonException unreadable) {
      return List.of();
    }
  }

  private record Read(HttpHeaders headers, byte[] body) implements HttpInputMessage {
    @Override
    public HttpHeaders getHeaders() {
      return headers;
    }

    @Override
    public InputStream getBody() {
      return new ByteArrayInputStream(body);
    }
  }
}
