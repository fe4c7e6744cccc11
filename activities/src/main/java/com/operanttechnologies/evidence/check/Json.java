package com.operanttechnologies.evidence.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that anybody may have written: what is missing or of another kind is empty. */
public record Json(Map<?, ?> fields) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Empty when it is no JSON object. */
  public static Optional<Json> read(byte[] bytes) {
    try {
      return MAPPER.readValue(bytes, Object.class) instanceof Map<?, ?> map
          ? Optional.of(new Json(map))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  public String text(String key) {
    return fields.get(key) instanceof String text ? text : "";
  }

  public @Nullable String textOrNull(String key) {
    return fields.get(key) instanceof String text ? text : null;
  }

  public int number(String key) {
    return fields.get(key) instanceof Integer number ? number : 0;
  }

  public boolean flag(String key) {
    return Boolean.TRUE.equals(fields.get(key));
  }

  public Json tree(String key) {
    return fields.get(key) instanceof Map<?, ?> map ? new Json(map) : new Json(Map.of());
  }

  /** Only the objects of a list. */
  public List<Json> trees(String key) {
    return fields.get(key) instanceof List<?> list
        ? list.stream()
            .filter(Map.class::isInstance)
            .map(each -> new Json((Map<?, ?>) each))
            .toList()
        : List.of();
  }
}
