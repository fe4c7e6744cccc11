package com.operanttechnologies.quote.web.buyer;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The marks of a page that was fetched, as a form would send them. */
record Signing(Visitor visitor, Sale sale, String hash, String nonce) {

  static Signing opened(Visitor visitor, Sale sale) {
    String page = visitor.get(sale.path()).body();
    return new Signing(visitor, sale, hidden(page, "hash"), hidden(page, "nonce"));
  }

  static String hidden(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
    assertThat(field.find()).as("field " + name).isTrue();
    return field.group(1);
  }

  HttpResponse<String> accept(String... fields) {
    return post("/acceptance", fields);
  }

  HttpResponse<String> decline(String... fields) {
    return post("/decline", fields);
  }

  private HttpResponse<String> post(String path, String... fields) {
    String[] all = new String[fields.length + 4];
    System.arraycopy(new String[] {"hash", hash, "nonce", nonce}, 0, all, 0, 4);
    System.arraycopy(fields, 0, all, 4, fields.length);
    return visitor.post(sale.path() + path, all);
  }
}
