package com.operanttechnologies.shell.web.api;

import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Every field of a body that its record does not have, so that all are named at once. */
final class UnknownFields {
  private final List<FieldError> found = new ArrayList<>();

  private UnknownFields() {}

  static List<FieldError> of(JsonNode body, Type type) {
    UnknownFields unknown = new UnknownFields();
    unknown.look(body, type, "");
    return List.copyOf(unknown.found);
  }

  private void look(JsonNode node, Type type, String path) {
    if (node.isObject() && type instanceof Class<?> form && form.isRecord()) {
      node.properties().forEach(field -> field(form, field.getKey(), field.getValue(), path));
    } else if (node.isArray() && type instanceof ParameterizedType list) {
      for (int i = 0; i < node.size(); i++) {
        look(node.get(i), list.getActualTypeArguments()[0], path + "[" + i + "]");
      }
    }
  }

  private void field(Class<?> form, String name, JsonNode value, String path) {
    String here = path.isEmpty() ? name : path + "." + name;
    Optional<Type> type =
        Arrays.stream(form.getRecordComponents())
            .filter(component -> component.getName().equals(name))
            .findFirst()
            .map(RecordComponent::getGenericType);
    type.ifPresentOrElse(
        known -> look(value, known, here),
        () -> found.add(new FieldError(here, "There is no such field.")));
  }
}
