package com.operanttechnologies.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The editor's form with what a browser would send of it. */
public final class EditorPage {
  private static final Pattern CONTROL =
      Pattern.compile(
          "<input([^>]*)>|<select([^>]*)>(.*?)</select>|<textarea([^>]*)>(.*?)</textarea>",
          Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\sname=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\\svalue=\"([^\"]*)\"");
  private static final Pattern CHOSEN =
      Pattern.compile("<option value=\"([^\"]*)\"[^>]*\\sselected");
  private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");
  private static final Pattern EDITS = Pattern.compile("\"edits\":([0-9]+)");

  private final List<Field> fields = new ArrayList<>();

  private record Field(String name, String value) {
    String encoded() {
      return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  public EditorPage(String html) {
    int begin = html.indexOf("id=\"quote-form\"");
    Matcher control = CONTROL.matcher(html.substring(begin, html.indexOf("</form>", begin)));
    while (control.find()) {
      if (control.group(1) != null) {
        add(control.group(1), first(VALUE, control.group(1), ""));
      } else if (control.group(2) != null) {
        String options = control.group(3);
        add(control.group(2), first(CHOSEN, options, first(FIRST, options, "")));
      } else {
        add(control.group(4), control.group(5).strip());
      }
    }
  }

  private void add(String attributes, String value) {
    String name = first(NAME, attributes, "");
    if (!name.isEmpty() && !name.equals("_csrf")) {
      fields.add(new Field(name, value));
    }
  }

  private static String first(Pattern pattern, String text, String otherwise) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : otherwise;
  }

  public int fields() {
    return fields.size();
  }

  public int size() {
    return body("").length();
  }

  /** Of a line by its number, counted around. */
  public void setQuantity(int line, int quantity) {
    List<Integer> places = places("quantity");
    int lines = places.size() - 1; // the last row is empty
    fields.set(places.get(line % lines), new Field("quantity", Integer.toString(quantity)));
  }

  /** Takes the count of edits from the answer to a save. */
  public void saved(String answer) {
    String edits = first(EDITS, answer, "");
    if (edits.isEmpty()) {
      throw new IllegalStateException(answer);
    }
    fields.set(places("edits").getFirst(), new Field("edits", edits));
  }

  private List<Integer> places(String name) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        places.add(i);
      }
    }
    return places;
  }

  public String body(String csrf) {
    StringBuilder body =
        new StringBuilder("_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8));
    fields.forEach(field -> body.append('&').append(field.encoded()));
    return body.toString();
  }
}
