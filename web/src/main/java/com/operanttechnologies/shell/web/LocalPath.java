package com.operanttechnologies.shell.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where to go back to; never another site, whatever stands in the address. */
public final class LocalPath {
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

  private LocalPath() {}

  public static String orHome(@Nullable String path) {
    return path != null && LOCAL.matcher(path).matches() ? path : "/today";
  }
}
