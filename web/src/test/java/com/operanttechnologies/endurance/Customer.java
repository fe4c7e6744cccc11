package com.operanttechnologies.endurance;

import com.operanttechnologies.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bob, who reads a quote through its secret link and accepts it. */
final class Customer {
  private final Visitor visitor;
  private final String path;
  private String page = "";

  /**
   * @param path of the secret link
   */
  Customer(int port, String path) {
    this.visitor = new Visitor(port);
    this.path = path;
  }

  Customer read() {
    page = visitor.get(path).body();
    return this;
  }

  /** Signs what he has read. */
  void accept() {
    HttpResponse<String> answer =
        visitor.post(
            path + "/acceptance",
            "hash",
            hidden("hash"),
            "nonce",
            hidden("nonce"),
            "name",
            "Bob Fisher",
            "consent",
            "yes");
    if (answer.statusCode() >= 400) {
      throw new IllegalStateException("Accepting answered " + answer.statusCode());
    }
  }

  private String hidden(String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    if (!field.find()) {
      throw new IllegalStateException("The page has no " + name);
    }
    return field.group(1);
  }
}
