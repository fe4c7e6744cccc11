package com.operanttechnologies.metrics.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What Ada types into the form of a source. */
record TypedSource(Map<String, String> fields) {
  private static final String FLEET =
      """
      name=Fleet
      freshHours=24
      username=client
      tokenUrl=https://login.acme.example/token
      authorizeUrl=https://login.acme.example/in
      header=X-Key
      secret=s3cret
      key=boats
      label=Boats afloat
      unit=
      format=whole
      direction=up_is_good
      aggregation=last
      windowDays=366
      comparison=previous_mail
      historyPath=
      """;

  static TypedSource fleet(String url, String path, String access) {
    Map<String, String> fields = new LinkedHashMap<>();
    FLEET.lines().map(line -> line.split("=", 2)).forEach(pair -> fields.put(pair[0], pair[1]));
    fields.put("url", url);
    fields.put("path", path);
    fields.put("access", access);
    return new TypedSource(fields);
  }

  TypedSource with(String field, String value) {
    Map<String, String> changed = new LinkedHashMap<>(fields);
    changed.put(field, value);
    return new TypedSource(changed);
  }

  String[] pairs() {
    return fields.entrySet().stream()
        .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
        .toArray(String[]::new);
  }

  /** The same with a file, as a browser sends it. */
  String multipart(String boundary, String csrf, String file) {
    StringBuilder body = new StringBuilder();
    with("_csrf", csrf)
        .fields
        .forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value));
    String head = "name=\"file\"; filename=\"fleet.csv\"\r\nContent-Type: text/csv";
    part(body, boundary, head, file);
    return body.append("--").append(boundary).append("--\r\n").toString();
  }

  private static void part(StringBuilder body, String boundary, String head, String content) {
    body.append("--")
        .append(boundary)
        .append("\r\nContent-Disposition: form-data; ")
        .append(head)
        .append("\r\n\r\n")
        .append(content)
        .append("\r\n");
  }
}
