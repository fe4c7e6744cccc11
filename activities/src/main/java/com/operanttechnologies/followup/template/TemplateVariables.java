package com.operanttechnologies.followup.template;

import com.operanttechnologies.followup.template.Kind.Group;
import com.operanttechnologies.followup.template.Kind.Listing;
import com.operanttechnologies.followup.template.Kind.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a template may use; everything else is refused when it is saved. */
public final class TemplateVariables {

  /** What a follow-up about a quote knows. */
  static final Group FOLLOW_UP =
      group(
          Map.entry("contact", texts("name", "firstName", "company")),
          Map.entry(
              "quote",
              with(
                  texts("number", "title", "total", "validUntil", "link"),
                  "lines",
                  new Listing(texts("description", "quantity", "total")))),
          Map.entry("seller", texts("name", "company", "email", "phone")),
          Map.entry("numbers", new Listing(texts("label", "value", "change"))),
          Map.entry("dashboard", Plain.TEXT),
          Map.entry("metrics", Plain.BLOCK),
          Map.entry("button", Plain.BLOCK));

  /** Where snippets stand among the names. */
  public static final String SNIPPETS = "snippets";

  private TemplateVariables() {}

  /** The same with the tenant's snippets. */
  static Group followUp(Set<String> snippets) {
    var members = new LinkedHashMap<String, Kind>();
    snippets.stream().sorted().forEach(name -> members.put(name, Plain.BLOCK));
    return with(FOLLOW_UP, SNIPPETS, new Group(members));
  }

  /**
   * Every path as it is written, such as {@code contact.firstName} or {@code quote.lines[].total}.
   */
  public static List<String> names() {
    var names = new ArrayList<String>();
    collect("", FOLLOW_UP, names);
    return List.copyOf(names);
  }

  private static void collect(String path, Kind kind, List<String> names) {
    switch (kind) {
      case Plain _ -> names.add(path);
      case Listing(Kind member) -> collect(path + "[]", member, names);
      case Group(var members) ->
          members.forEach(
              (name, member) -> collect(path.isEmpty() ? name : path + "." + name, member, names));
    }
  }

  @SafeVarargs
  private static Group group(Map.Entry<String, Kind>... members) {
    var ordered = new LinkedHashMap<String, Kind>();
    for (var member : members) {
      ordered.put(member.getKey(), member.getValue());
    }
    return new Group(ordered);
  }

  private static Group texts(String... names) {
    var members = new LinkedHashMap<String, Kind>();
    for (var name : names) {
      members.put(name, Plain.TEXT);
    }
    return new Group(members);
  }

  private static Group with(Group group, String name, Kind kind) {
    var members = new LinkedHashMap<>(group.members());
    members.put(name, kind);
    return new Group(members);
  }
}
