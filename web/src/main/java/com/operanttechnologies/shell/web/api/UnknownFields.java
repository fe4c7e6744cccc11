package com.operanttechnologies.shell.web.api;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;

/** Notes every field of a body that nothing reads, so that all are named at once. */
class UnknownFields extends DeserializationProblemHandler {
  private static final String NOTED = UnknownFields.class.getName();

  @Override
  public boolean handleUnknownProperty(
      DeserializationContext context,
      JsonParser parser,
      @Nullable ValueDeserializer<?> reader,
      @Nullable Object bean,
      String name) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return false;
    }
    List<FieldError> noted = new ArrayList<>(of(request));
    noted.add(new FieldError(path(holder(parser, name), name), "There is no such field."));
    request.setAttribute(NOTED, noted, RequestAttributes.SCOPE_REQUEST);
    parser.skipChildren();
    return true;
  }

  /** Where the field stands: one step out, when the parser has gone into its value already. */
  private static @Nullable TokenStreamContext holder(JsonParser parser, String name) {
    TokenStreamContext place = parser.streamReadContext();
    return place == null || name.equals(place.currentName()) ? place : place.getParent();
  }

  private static String path(@Nullable TokenStreamContext place, String name) {
    StringBuilder path = new StringBuilder(name);
    TokenStreamContext outer = place == null ? null : place.getParent();
    for (; outer != null && !outer.inRoot(); outer = outer.getParent()) {
      path.insert(0, step(outer) + (path.charAt(0) == '[' ? "" : "."));
    }
    return path.toString();
  }

  private static String step(TokenStreamContext place) {
    return place.inArray()
        ? "[" + place.getCurrentIndex() + "]"
        : String.valueOf(place.currentName());
  }

  @SuppressWarnings("unchecked")
  static List<FieldError> of(RequestAttributes request) {
    Object noted = request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST);
    return noted == null ? List.of() : (List<FieldError>) noted;
  }
}
