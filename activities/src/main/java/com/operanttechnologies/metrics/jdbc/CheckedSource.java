package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A source's input that can be taken. */
record CheckedSource(
    String name,
    SourceSettings settings,
    @Nullable String secret,
    SourceInput.@Nullable File file,
    int freshHours,
    List<MetricDefinition> metrics) {
  private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,2000}");
  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,2000}");
  private static final int LARGEST_FILE = 1 << 20;

  static CheckedSource of(SourceInput input) {
    List<FieldError> errors = new ArrayList<>();
    String name = Typed.blankAsNull(input.name());
    if (name == null || name.length() > 80 || name.chars().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError("name", "Enter a name of up to 80 characters"));
    }
    SourceSettings settings = new CheckedSettings(input.settings(), errors).settings();
    String secret = secret(input, errors);
    SourceInput.File file = file(input, errors);
    if (input.freshHours() < 1 || input.freshHours() > 24 * 90) {
      errors.add(new FieldError("freshHours", "Enter hours between 1 and 2160"));
    }
    List<MetricDefinition> metrics =
        new CheckedMetrics(settings.kind(), errors).of(input.metrics());
    if (!errors.isEmpty() || name == null) {
      throw new InvalidInput(errors);
    }
    return new CheckedSource(name, settings, secret, file, input.freshHours(), metrics);
  }

  /** A password may have any letters (RFC 7617 sends UTF-8), a header may not. */
  private static @Nullable String secret(SourceInput input, List<FieldError> errors) {
    String secret = Typed.blankAsNull(input.secret());
    if (secret == null) {
      return null;
    }
    boolean header = input.settings().access() == SourceAccess.HEADER;
    if (header && !VISIBLE.matcher(secret).matches()) {
      errors.add(
          new FieldError(
              "secret", "A header takes one line of letters without accents, digits, signs"));
    } else if (!ONE_LINE.matcher(secret).matches()) {
      errors.add(new FieldError("secret", "Enter one line of up to 2,000 characters"));
    }
    return secret;
  }

  private static SourceInput.@Nullable File file(SourceInput input, List<FieldError> errors) {
    SourceInput.File file = input.file();
    if (file == null || input.settings().kind() != SourceKind.CSV_FILE) {
      return null;
    }
    if (file.bytes().length == 0 || file.bytes().length > LARGEST_FILE) {
      errors.add(new FieldError("file", "Choose a file of at most 1 MB"));
    }
    String name = file.name().replaceAll("[\\p{Cntrl}]", "");
    return new SourceInput.File(name.substring(0, Math.min(120, name.length())), file.bytes());
  }
}
