package com.operanttechnologies.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a cookie jar and an address of their own, who does not follow redirects. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final String root;
  private final String address;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String csrf = "";

  public Visitor(int port) {
    this.root = "http://localhost:" + port;
    int number = COUNT.incrementAndGet();
    this.address = "198.51." + number / 250 + "." + (1 + number % 250);
  }

  public Visitor with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Visitor withKey(String key) {
    return with("Authorization", "Bearer " + key);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET().build());
  }

  public HttpResponse<String> head(String path) {
    return send(request(path).HEAD().build());
  }

  /** Posts a form with the token of the page that was seen last. */
  public HttpResponse<String> post(String path, String... fields) {
    String form = "_csrf=" + encoded(csrf);
    for (int i = 0; i < fields.length; i += 2) {
      form += "&" + fields[i] + "=" + encoded(fields[i + 1]);
    }
    return post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString(form));
  }

  public HttpResponse<String> post(String path, String type, BodyPublisher body) {
    return send(request(path).header("Content-Type", type).POST(body).build());
  }

  public HttpResponse<String> put(String path, String type, BodyPublisher body) {
    return send(request(path).header("Content-Type", type).PUT(body).build());
  }

  public HttpResponse<String> signIn(String email, String password) {
    get("/login");
    return post("/login", "email", email, "password", password);
  }

  /** The token of the page that was seen last. */
  public String csrf() {
    return csrf;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public String session() {
    return cookies.get("ot-session");
  }

  public boolean isSignedIn() {
    return get("/settings/profile").statusCode() == 200;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path)).header("X-Forwarded-For", address);
    headers.forEach(request::header);
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      Matcher token = TOKEN.matcher(answer.body());
      csrf = token.find() ? token.group(1) : csrf;
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String[] pair = cookie.split(";", 2)[0].split("=", 2);
    cookies.put(pair[0], pair[1]);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
