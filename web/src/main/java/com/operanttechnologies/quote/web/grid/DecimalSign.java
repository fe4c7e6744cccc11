package com.operanttechnologies.quote.web.grid;

import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a comma or a point parts the decimals of pasted numbers. All numbers of one paste are
 * read alike: 1.234,50 in one row says that 1.234 in the next is more than a thousand.
 */
enum DecimalSign {
  POINT('.', ','),
  COMMA(',', '.');

  /** Currency signs and codes, per cent, spaces and apostrophes between thousands. */
  private static final Pattern ORNAMENT =
      Pattern.compile(
          "[\\p{Sc}%\\s\\u00a0\\u202f\\u2009'\\u2019]|(?<![\\p{L}])[A-Z]{3}(?![\\p{L}])");

  private static final Pattern EITHER = Pattern.compile("-?[0-9]+([.,][0-9]+)?");

  private final char sign;
  private final Pattern grouped;
  private final Pattern plain;

  DecimalSign(char sign, char group) {
    this.sign = sign;
    this.grouped = Pattern.compile("-?[0-9]{1,3}(\\" + group + "[0-9]{3})+(\\" + sign + "[0-9]+)?");
    this.plain = Pattern.compile("-?[0-9]+(\\" + sign + "[0-9]+)?");
  }

  /** As most of the cells say that can be read in one way only; else as the locale writes. */
  static DecimalSign of(Collection<String> cells, Locale locale) {
    long points = cells.stream().filter(cell -> POINT.isSaidBy(bare(cell))).count();
    long commas = cells.stream().filter(cell -> COMMA.isSaidBy(bare(cell))).count();
    if (points != commas) {
      return points > commas ? POINT : COMMA;
    }
    return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? COMMA : POINT;
  }

  private boolean isSaidBy(String bare) {
    DecimalSign other = this == POINT ? COMMA : POINT;
    boolean readable = plain.matcher(bare).matches() || grouped.matcher(bare).matches();
    boolean otherwise =
        other.plain.matcher(bare).matches() || other.grouped.matcher(bare).matches();
    return readable && !otherwise;
  }

  /** The number with a point and without thousands, or nothing where the cell is no number. */
  Optional<String> number(String cell) {
    String bare = bare(cell);
    if (grouped.matcher(bare).matches()) {
      return Optional.of(point(bare.replace(this == POINT ? "," : ".", "")));
    }
    return plain.matcher(bare).matches() || EITHER.matcher(bare).matches()
        ? Optional.of(point(bare))
        : Optional.empty();
  }

  private static String point(String number) {
    return number.replace(',', '.');
  }

  /** Whether the cell is a number in either reading. */
  static boolean isNumber(String cell) {
    return POINT.number(cell).isPresent() || COMMA.number(cell).isPresent();
  }

  private static String bare(String cell) {
    return ORNAMENT.matcher(cell.replace('\u2212', '-')).replaceAll("");
  }

  String words() {
    return sign == ',' ? "a comma" : "a point";
  }
}
