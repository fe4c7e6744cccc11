package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import com.operanttechnologies.metrics.source.Places;
import com.operanttechnologies.problem.InvalidInput.FieldError;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at a source's settings field by field, and drops what its kind does not have. */
record CheckedSettings(SourceSettings typed, List<FieldError> errors) {
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");
  private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,200}");
  private static final Set<String> TAKEN_HEADERS =
      Set.of("host", "content-length", "transfer-encoding", "connection", "accept");

  SourceSettings settings() {
    SourceKind kind = typed.kind();
    if (kind == SourceKind.DEMO) {
      errors.add(new FieldError("kind", "Choose a kind of source"));
    }
    SourceAccess access = kind.hasAddress() ? typed.access() : SourceAccess.NONE;
    boolean csv = kind.isCsv();
    String contactColumn = csv ? line("contactColumn", typed.contactColumn(), false) : null;
    return new SourceSettings(
        kind,
        kind.hasAddress() ? address("url", typed.url(), true) : null,
        access,
        access == SourceAccess.HEADER ? header() : null,
        username(access),
        access.isOAuth() ? address("tokenUrl", typed.tokenUrl(), false) : null,
        access == SourceAccess.OAUTH_CODE
            ? address("authorizeUrl", typed.authorizeUrl(), false)
            : null,
        access.isOAuth() ? line("scope", typed.scope(), false) : null,
        kind.hasAccount() ? placed("account", line("account", typed.account(), true)) : null,
        contactColumn,
        contactColumn == null
            ? null
            : placed("contactField", line("contactField", typed.contactField(), true)),
        csv ? line("dateColumn", typed.dateColumn(), false) : null);
  }

  private @Nullable String address(String field, @Nullable String entered, boolean places) {
    String address = Typed.blankAsNull(entered);
    try {
      String given = address == null ? "" : address;
      Places.origin(given);
      if (given.length() > 1_000) {
        throw new IllegalArgumentException("Shorten this to 1000 characters at most");
      }
      if (!places && Places.isIn(given)) {
        throw new IllegalArgumentException("This address is the same for all contacts");
      }
    } catch (IllegalArgumentException e) {
      errors.add(new FieldError(field, String.valueOf(e.getMessage())));
    }
    return address;
  }

  private @Nullable String header() {
    String header = Typed.blankAsNull(typed.header());
    if (header == null
        || !HEADER.matcher(header).matches()
        || TAKEN_HEADERS.contains(header.toLowerCase(Locale.ROOT))) {
      errors.add(new FieldError("header", "Enter a header's name such as Authorization"));
    }
    return header;
  }

  private @Nullable String username(SourceAccess access) {
    boolean has = access == SourceAccess.BASIC || access.isOAuth();
    String username = has ? line("username", typed.username(), true) : null;
    if (access == SourceAccess.BASIC && username != null && username.contains(":")) {
      errors.add(new FieldError("username", "A user name has no colon"));
    }
    return username;
  }

  private @Nullable String line(String field, @Nullable String entered, boolean required) {
    String line = Typed.blankAsNull(entered);
    if (line == null && required) {
      errors.add(new FieldError(field, "Fill this in"));
    } else if (line != null && !LINE.matcher(line).matches()) {
      errors.add(new FieldError(field, "Enter one line of up to 200 characters"));
    }
    return line;
  }

  private @Nullable String placed(String field, @Nullable String text) {
    try {
      Places.check(text == null ? "" : text);
    } catch (IllegalArgumentException e) {
      errors.add(new FieldError(field, String.valueOf(e.getMessage())));
    }
    return text;
  }
}
