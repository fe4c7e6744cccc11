package com.operanttechnologies.followup.template;

import com.operanttechnologies.followup.template.Kind.Group;
import com.operanttechnologies.followup.template.Kind.Plain;
import com.operanttechnologies.followup.template.Token.Type;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads one expression by our own small grammar and says what it stands for. */
final class ExpressionCheck {
  private static final Set<String> COMPARISONS = Set.of("gt", "gte", "lt", "lte");
  private static final int DEEPEST = 10;

  private final Tokens tokens;
  private final Part part;
  private final Map<String, Kind> variables;
  private final Set<String> loopVariables;
  private int depth;

  ExpressionCheck(
      Tokens tokens, Part part, Map<String, Kind> variables, Set<String> loopVariables) {
    this.tokens = tokens;
    this.part = part;
    this.variables = variables;
    this.loopVariables = loopVariables;
  }

  /** The kind of the whole, which ends where its closing sign stands. */
  Kind whole() {
    var kind = either();
    if (tokens.peek().type() != Type.END) {
      throw unexpected(tokens.peek());
    }
    return kind;
  }

  /** A plain path, such as the one after {@code <#list}. */
  Kind path() {
    var first = tokens.next();
    var kind = variable(first);
    while (tokens.peek().is(".")) {
      tokens.next();
      kind = member(kind, tokens.next());
    }
    return kind;
  }

  private Kind either() {
    var kind = both();
    while (tokens.peek().is("||")) {
      kind = yesNo(kind, tokens.next(), both());
    }
    return kind;
  }

  private Kind both() {
    var kind = comparison();
    while (tokens.peek().is("&&")) {
      kind = yesNo(kind, tokens.next(), comparison());
    }
    return kind;
  }

  private Kind comparison() {
    var left = unary();
    var sign = tokens.peek();
    var equality = sign.is("==") || sign.is("!=");
    if (!equality && !(sign.type() == Type.NAME && COMPARISONS.contains(sign.text()))) {
      return left;
    }
    tokens.next();
    var right = unary();
    if (left != right || left != Plain.NUMBER && !(equality && left == Plain.TEXT)) {
      throw new Mistake(sign.offset(), "Compare a text with a text, or a number with a number");
    }
    return Plain.YES_NO;
  }

  private Kind unary() {
    if (!tokens.peek().is("!")) {
      return withSuffixes();
    }
    var sign = tokens.next();
    var kind = deeper(sign, this::unary);
    return yesNo(kind, sign, Plain.YES_NO);
  }

  private Kind withSuffixes() {
    var first = tokens.peek();
    var kind = primary();
    var bare = first.type() == Type.NAME && loopVariables.contains(first.text());
    while (true) {
      var sign = tokens.peek();
      if (sign.is(".")) {
        tokens.next();
        kind = member(kind, tokens.next());
      } else if (sign.is("??")) {
        tokens.next();
        kind = Plain.YES_NO;
      } else if (sign.is("?")) {
        tokens.next();
        kind = builtIn(kind, bare, tokens.next());
      } else if (sign.is("!")) {
        return fallBack(kind, tokens.next());
      } else {
        return kind;
      }
      bare = false;
    }
  }

  private Kind primary() {
    var token = tokens.next();
    return switch (token.type()) {
      case STRING -> Plain.TEXT;
      case NUMBER -> Plain.NUMBER;
      case NAME -> variable(token);
      case SYMBOL -> {
        if (!token.is("(")) {
          throw unexpected(token);
        }
        var kind = deeper(token, this::either);
        var close = tokens.next();
        if (!close.is(")")) {
          throw unexpected(close);
        }
        yield kind;
      }
      case END -> throw unexpected(token);
    };
  }

  /** FreeMarker takes all that follows as part of the fall-back, which nobody expects. */
  private Kind fallBack(Kind kind, Token sign) {
    if (kind != Plain.TEXT) {
      throw new Mistake(sign.offset(), "Write a fall-back after a text only");
    }
    var next = tokens.peek();
    if (next.type() == Type.STRING) {
      tokens.next();
    } else if (next.type() == Type.NAME && path() != Plain.TEXT) {
      throw new Mistake(next.offset(), "Use a text as the fall-back");
    }
    if (tokens.peek().type() != Type.END && !tokens.peek().is(")")) {
      throw new Mistake(
          sign.offset(), "Put brackets around value and fall-back: (contact.firstName!\"you\")");
    }
    return kind;
  }

  private Kind builtIn(Kind kind, boolean loopVariable, Token name) {
    var builtIn =
        BuiltIn.named(name.type() == Type.NAME ? name.text() : "")
            .orElseThrow(() ->
                new Mistake(
                    name.offset(),
                    "Remove “?" + name.text() + "”; these can be used: " + BuiltIn.list()));
    if (!builtIn.follows(kind, loopVariable, part)) {
      throw new Mistake(name.offset(), "Remove “?" + name.text() + "”: it does not fit this value");
    }
    return builtIn.result();
  }

  private Kind variable(Token token) {
    var kind = token.type() == Type.NAME ? variables.get(token.text()) : null;
    if (kind == null) {
      throw new Mistake(
          token.offset(),
          token.shown() + " is not known; use one of " + String.join(", ", variables.keySet()));
    }
    return kind;
  }

  private static Kind member(Kind kind, Token name) {
    if (!(kind instanceof Group(var members))) {
      throw new Mistake(name.offset(), "There is nothing inside this value; remove the dot");
    }
    var member = name.type() == Type.NAME ? members.get(name.text()) : null;
    if (member == null) {
      throw new Mistake(
          name.offset(),
          name.shown()
              + (members.isEmpty()
                  ? " is not known: there are none yet"
                  : " is not known; use one of " + String.join(", ", members.keySet())));
    }
    return member;
  }

  private static Kind yesNo(Kind left, Token sign, Kind right) {
    if (left != Plain.YES_NO || right != Plain.YES_NO) {
      throw new Mistake(
          sign.offset(), "Ask a yes-or-no question on each side, such as quote.title?has_content");
    }
    return Plain.YES_NO;
  }

  private Kind deeper(Token at, Supplier<Kind> inner) {
    if (++depth > DEEPEST) {
      throw new Mistake(at.offset(), "Use fewer brackets inside each other");
    }
    var kind = inner.get();
    depth--;
    return kind;
  }

  private static Mistake unexpected(Token token) {
    return new Mistake(
        token.offset(), "Remove or complete this: " + token.shown() + " is not expected here");
  }
}
