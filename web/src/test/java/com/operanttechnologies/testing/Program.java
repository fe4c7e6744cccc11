package com.operanttechnologies.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that uses the API with a key. */
public final class Program {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();

  /** For a machine that is busy with much else. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String root;
  private final String key;

  public Program(int port, String key) {
    this.root = "http://localhost:" + port + "/api/v1";
    this.key = key;
  }

  /** What came back; a problem is JSON too. */
  public record Reply(int status, JsonNode json, HttpResponse<byte[]> raw) {
    public String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }

    public String text(String pointer) {
      return json.at(pointer).asString();
    }

    public String body() {
      return new String(raw.body(), StandardCharsets.UTF_8);
    }
  }

  public Reply get(String path) {
    return send("GET", path, null);
  }

  public Reply post(String path, String json, String... headers) {
    return send("POST", path, json, headers);
  }

  public Reply post(String path) {
    return send("POST", path, null);
  }

  public Reply put(String path, String json, String... headers) {
    return send("PUT", path, json, headers);
  }

  public Reply delete(String path) {
    return send("DELETE", path, null);
  }

  private Reply send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path))
            .header("Authorization", "Bearer " + key)
            .timeout(PATIENCE)
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (json != null) {
      request.header("Content-Type", "application/json");
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      boolean isJson = answer.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Reply(
          answer.statusCode(),
          isJson ? JSON.readTree(answer.body()) : JSON.createObjectNode(),
          answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
