package com.operanttechnologies.followup.template.advice;

import com.operanttechnologies.followup.template.MacroCall;
import com.operanttechnologies.followup.template.TemplateVariables;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * A value that templates may use.
 *
 * @param path such as {@code contact.firstName}
 * @param insert what is written to use it, with a fall-back where it may be missing
 * @param description in a few words
 * @param example what a reader may see
 * @param mayMiss whether some customers have none
 */
public record TemplateVariable(
    String path, String insert, String description, String example, boolean mayMiss) {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("messages.variables", Locale.ENGLISH);

  /** All of them, in the order of the groups; a list stands before its members. */
  public static List<TemplateVariable> all() {
    return TemplateVariables.names().stream().map(TemplateVariable::of).toList();
  }

  /** The macros of the product, each as it is written. */
  public static List<TemplateVariable> macros() {
    return MacroCall.FORMS.stream().map(TemplateVariable::macro).toList();
  }

  private static TemplateVariable macro(String form) {
    String name = form.substring(2, form.indexOf(' '));
    return new TemplateVariable(name, form, said(name, "what"), "", false);
  }

  /** Whether a path may have no value for some customers. */
  static boolean mayMiss(String path) {
    return WORDS.containsKey(path + ".fallback");
  }

  private static TemplateVariable of(String path) {
    return new TemplateVariable(
        path, insert(path), said(path, "what"), said(path, "example"), mayMiss(path));
  }

  private static String insert(String path) {
    int list = path.indexOf("[]");
    String value = list < 0 ? path : each(path) + path.substring(list + 2);
    String whole = mayMiss(path) ? value + "!\"" + said(path, "fallback") + "\"" : value;
    return list < 0
        ? "${" + whole + "}"
        : "<#list " + path.substring(0, list) + " as " + each(path) + ">${" + whole + "}</#list>";
  }

  /** One of {@code quote.lines[]} is a {@code line}. */
  private static String each(String path) {
    String list = path.substring(0, path.indexOf("[]"));
    String name = list.substring(list.lastIndexOf('.') + 1);
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : "each";
  }

  private static String said(String path, String what) {
    try {
      return WORDS.getString(path + "." + what);
    } catch (MissingResourceException undescribed) {
      return "";
    }
  }
}
