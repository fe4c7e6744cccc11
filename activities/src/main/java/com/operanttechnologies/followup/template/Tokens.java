package com.operanttechnologies.followup.template;

import com.operanttechnologies.followup.template.Token.Type;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of one expression, read up to the sign that closes it. What is no name, number, plain
 * string or listed sign stops the reading: nothing unknown reaches the parser.
 */
final class Tokens {
  private static final Pattern WORD =
      Pattern.compile("(?<name>[A-Za-z][A-Za-z0-9_]{0,49})|(?<number>[0-9]{1,9})");
  private static final List<String> SYMBOLS =
      List.of("??", "&&", "||", "==", "!=", ".", "!", "?", "(", ")");
  private static final int LONGEST = 500;

  private final String source;
  private final char closing;
  private final int start;
  private int position;
  private Token current;

  Tokens(String source, int start, char closing) {
    this.source = source;
    this.start = start;
    this.closing = closing;
    this.position = start;
    this.current = read();
  }

  Token peek() {
    return current;
  }

  Token next() {
    var token = current;
    if (token.type() != Type.END) {
      current = read();
    }
    return token;
  }

  /** Where the template goes on after the closing sign. */
  int end() {
    return position;
  }

  private Token read() {
    while (position < source.length() && " \t\r\n".indexOf(source.charAt(position)) >= 0) {
      position++;
    }
    if (position >= source.length() || position - start > LONGEST) {
      throw new Mistake(
          start, "Close this with “" + closing + "” within " + LONGEST + " characters");
    }
    var at = position;
    var character = source.charAt(at);
    if (character == closing) {
      position++;
      return new Token(Type.END, "", at);
    }
    if (character == '"' || character == '\'') {
      return string(at, character);
    }
    return word(at);
  }

  private Token word(int at) {
    var matcher = WORD.matcher(source).region(at, source.length());
    if (matcher.lookingAt()) {
      position = matcher.end();
      var type = matcher.group("name") != null ? Type.NAME : Type.NUMBER;
      return new Token(type, matcher.group(), at);
    }
    for (var symbol : SYMBOLS) {
      if (source.startsWith(symbol, at)) {
        position += symbol.length();
        return new Token(Type.SYMBOL, symbol, at);
      }
    }
    throw new Mistake(at, "Remove “" + source.charAt(at) + "”: it cannot be used here");
  }

  /** FreeMarker looks into strings for more expressions and for escapes: ours hold neither. */
  private Token string(int at, char quote) {
    var end = source.indexOf(quote, at + 1);
    if (end < 0 || end - at > LONGEST) {
      throw new Mistake(at, "Close the quotation mark that opens here");
    }
    var text = source.substring(at + 1, end);
    if (text.contains("\\") || text.contains("{") || text.contains("\n")) {
      throw new Mistake(at, "Write plain words between the quotation marks, without \\ and {");
    }
    position = end + 1;
    return new Token(Type.STRING, text, at);
  }
}
