package com.operanttechnologies.followup.template;

import com.operanttechnologies.followup.template.Kind.Group;
import com.operanttechnologies.followup.template.Kind.Listing;
import com.operanttechnologies.followup.template.Kind.Plain;
import com.operanttechnologies.followup.template.Token.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks one part of a template against the list of what may be there: values, {@code <#if>},
 * {@code <#list>} and the product's macros. Whatever else looks like a command is a problem, also
 * where it would be harmless text, for its writer meant something by it.
 */
final class SyntaxCheck {
  private static final Pattern SIGN =
      Pattern.compile("\\$\\{|#\\{|\\$\\\\\\{|</?[#@]|\\[/?[#@](?=[A-Za-z-])|\\[=");
  private static final Pattern COMMAND =
      Pattern.compile(
          "<#(?:(?<if>if)[ \\t\\r\\n]|(?<elseif>elseif)[ \\t\\r\\n]|(?<list>list)[ \\t\\r\\n]"
              + "|(?<else>else)>)|</#(?:(?<endif>if)|(?<endlist>list))>");
  private static final int DEEPEST = 10;
  private static final int DEEPEST_LIST = 2;
  private static final int MOST_PROBLEMS = 20;

  private final Part part;
  private final String source;
  private final Group known;
  private final List<TemplateProblem> problems = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /** A block that waits for its end. */
  private record Open(
      String name, int offset, @Nullable String variable, @Nullable Kind kind, boolean inElse) {}

  private SyntaxCheck(Part part, String source, Group known) {
    this.part = part;
    this.source = source;
    this.known = known;
  }

  static List<TemplateProblem> of(Part part, String source, Group known) {
    var check = new SyntaxCheck(part, source, known);
    check.run();
    return List.copyOf(check.problems);
  }

  private void run() {
    var sign = SIGN.matcher(source);
    var position = 0;
    while (problems.size() < MOST_PROBLEMS && sign.find(position)) {
      try {
        position = step(sign);
      } catch (Mistake mistake) {
        report(mistake.offset(), mistake.sentence());
        position = sign.end();
      }
    }
    open.forEach(block ->
        report(block.offset(), "Close <#" + block.name() + "> with </#" + block.name() + ">"));
  }

  private int step(Matcher sign) {
    return switch (sign.group()) {
      case "${" -> value(sign.end());
      case "<#", "</#" -> command(sign.start());
      case "<@" -> MacroCall.end(part, source, sign.start());
      case "#{" -> throw new Mistake(sign.start(), "Write ${…} in place of #{…}");
      default ->
          throw new Mistake(
              sign.start(),
              "Remove “" + sign.group() + "”: only ${…}, <#if> and <#list> can be used");
    };
  }

  private int value(int start) {
    var tokens = new Tokens(source, start, '}');
    var kind = expression(tokens).whole();
    if (!kind.isWritten()) {
      throw new Mistake(
          start,
          kind == Plain.YES_NO
              ? "Use this question in <#if …>; it cannot be written out"
              : "Choose one value of this, after a dot or in <#list … as …>");
    }
    if (kind == Plain.BLOCK && part == Part.SUBJECT) {
      throw new Mistake(start, "A block does not fit into a subject; use it in the HTML and text");
    }
    return tokens.end();
  }

  private int command(int start) {
    var command = COMMAND.matcher(source).region(start, source.length());
    if (!command.lookingAt()) {
      throw new Mistake(
          start,
          "Use only <#if …>, <#elseif …>, <#else>, </#if>, <#list … as …> and </#list> here");
    }
    if (command.group("if") != null) {
      return openIf(command);
    }
    if (command.group("list") != null) {
      return openList(command);
    }
    if (command.group("elseif") != null || command.group("else") != null) {
      return otherwise(command);
    }
    close(start, command.group("endif") != null ? "if" : "list");
    return command.end();
  }

  private int openIf(Matcher command) {
    push(new Open("if", command.start(), null, null, false));
    return condition(command.end());
  }

  private int condition(int start) {
    var tokens = new Tokens(source, start, '>');
    if (expression(tokens).whole() != Plain.YES_NO) {
      throw new Mistake(start, "Ask a yes-or-no question, such as quote.title?has_content");
    }
    return tokens.end();
  }

  private int otherwise(Matcher command) {
    var block = open.peek();
    if (block == null || !block.name().equals("if") || block.inElse()) {
      throw new Mistake(command.start(), "Put this between <#if …> and </#if>, before any <#else>");
    }
    if (command.group("elseif") != null) {
      return condition(command.end());
    }
    open.pop();
    open.push(new Open("if", block.offset(), null, null, true));
    return command.end();
  }

  private int openList(Matcher command) {
    var tokens = new Tokens(source, command.end(), '>');
    var offset = tokens.peek().offset();
    var kind = expression(tokens).path();
    var as = tokens.next();
    var name = tokens.next();
    if (!(kind instanceof Listing(Kind member))) {
      throw new Mistake(offset, "Use a list here, such as quote.lines");
    }
    if (!as.isWord("as") || name.type() != Type.NAME || tokens.peek().type() != Type.END) {
      throw new Mistake(as.offset(), "Write <#list quote.lines as line>");
    }
    if (variables().containsKey(name.text()) || MacroCall.NAMES.contains(name.text())) {
      throw new Mistake(name.offset(), "Choose another name: " + name.shown() + " is taken");
    }
    push(new Open("list", command.start(), name.text(), member, false));
    return tokens.end();
  }

  private void push(Open block) {
    var lists = open.stream().filter(each -> each.name().equals("list")).count();
    if (open.size() >= DEEPEST || block.name().equals("list") && lists >= DEEPEST_LIST) {
      throw new Mistake(
          block.offset(), "Put fewer of these inside each other: at most two lists, ten in all");
    }
    open.push(block);
  }

  private void close(int start, String name) {
    var block = open.peek();
    if (block == null || !block.name().equals(name)) {
      throw new Mistake(start, "Remove </#" + name + ">: there is no <#" + name + "> open here");
    }
    open.pop();
  }

  private ExpressionCheck expression(Tokens tokens) {
    return new ExpressionCheck(tokens, part, variables(), loopVariables());
  }

  private Map<String, Kind> variables() {
    var variables = new LinkedHashMap<>(known.members());
    for (var block : open) {
      if (block.variable() != null && block.kind() != null) {
        variables.put(block.variable(), block.kind());
      }
    }
    return variables;
  }

  private Set<String> loopVariables() {
    var names = new HashSet<String>();
    for (var block : open) {
      if (block.variable() != null) {
        names.add(block.variable());
      }
    }
    return names;
  }

  private void report(int offset, String sentence) {
    problems.add(TemplateProblem.at(part, source, offset, sentence));
  }
}
