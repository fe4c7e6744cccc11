package com.operanttechnologies.billing.killbill;

import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an organisation is known at its Kill Bill: where it is, who asks, and for which tenant there.
 */
public record KillBillLogin(
    String url, String user, String password, String apiKey, String apiSecret) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LONGEST = 200;

  /**
   * What was typed.
   *
   * @throws InvalidInput naming each field that is missing or wrong
   */
  public static KillBillLogin typed(
      @Nullable String url,
      @Nullable String user,
      @Nullable String password,
      @Nullable String apiKey,
      @Nullable String apiSecret) {
    List<FieldError> problems = new ArrayList<>();
    KillBillLogin login =
        new KillBillLogin(
            given(problems, "killBillUrl", url),
            given(problems, "killBillUser", user),
            given(problems, "killBillPassword", password),
            given(problems, "killBillApiKey", apiKey),
            given(problems, "killBillApiSecret", apiSecret));
    if (problems.isEmpty() && !login.isAddress()) {
      problems.add(
          new FieldError("killBillUrl", "Give an address such as https://killbill.example.com."));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    return login;
  }

  private static String given(List<FieldError> problems, String field, @Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      problems.add(new FieldError(field, "Kill Bill needs this."));
    } else if (text.length() > LONGEST || !text.matches("[\\x20-\\x7e]+")) {
      problems.add(new FieldError(field, "At most 200 letters, digits and signs of ASCII."));
    }
    return text;
  }

  private boolean isAddress() {
    try {
      URI uri = new URI(url);
      return List.of("http", "https").contains(String.valueOf(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** As it is sealed. */
  public String json() {
    return JSON.writeValueAsString(this);
  }

  static KillBillLogin read(String json) {
    return JSON.readValue(json, KillBillLogin.class);
  }

  /** The address of a resource below Kill Bill's root. */
  URI at(String path) {
    String root = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return URI.create(root + "/1.0/kb" + path);
  }

  /** What each request carries. */
  Map<String, String> headers() {
    String both = user + ":" + password;
    Map<String, String> headers = new TreeMap<>();
    headers.put("Accept", "application/json");
    headers.put("Content-Type", "application/json");
    headers.put(
        "Authorization",
        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
    headers.put("X-Killbill-ApiKey", apiKey);
    headers.put("X-Killbill-ApiSecret", apiSecret);
    headers.put("X-Killbill-CreatedBy", "operant");
    return headers;
  }

  /** No secrets. */
  @Override
  public String toString() {
    return "KillBillLogin";
  }
}
