package com.operanttechnologies.contact.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** What the columns of a file probably are: by their heads, and an address by its sign. */
final class ColumnGuess {
  private final List<String> heads;
  private final List<ImportField> fields;

  private ColumnGuess(List<String> columns) {
    this.heads = columns.stream().map(ColumnGuess::plain).toList();
    this.fields = new ArrayList<>(Collections.nCopies(columns.size(), ImportField.NOT_TAKEN));
  }

  static List<ImportField> of(List<String> columns, List<List<String>> sample) {
    ColumnGuess guess = new ColumnGuess(columns);
    guess.by(ImportField::isNamed);
    guess.by(ImportField::isHinted);
    guess.addressBySign(sample);
    return guess.fields;
  }

  private static String plain(String head) {
    return Normalizer.normalize(head, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]", "");
  }

  private void by(BiPredicate<ImportField, String> named) {
    for (ImportField field : ImportField.values()) {
      for (int column = 0; column < heads.size() && !fields.contains(field); column++) {
        if (fields.get(column) == ImportField.NOT_TAKEN && named.test(field, heads.get(column))) {
          fields.set(column, field);
        }
      }
    }
  }

  private void addressBySign(List<List<String>> sample) {
    for (int column = 0; column < heads.size() && !fields.contains(ImportField.EMAIL); column++) {
      int here = column;
      boolean addresses =
          !sample.isEmpty()
              && sample.stream()
                  .allMatch(row -> here < row.size() && row.get(here).indexOf('@') > 0);
      if (addresses) {
        fields.set(column, ImportField.EMAIL);
      }
    }
  }
}
