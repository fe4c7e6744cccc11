package com.operanttechnologies.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.regex.Pattern;

/** Names that say nothing are not used. */
final class NameRules {
  private static final Pattern EMPTY_WORDS =
      Pattern.compile("(Base|Abstract|I)[A-Z]\\w*|\\w*(Manager|Helper|Utils?|Dto|DTO)");
  private static final Pattern IMPL = Pattern.compile("(?!\\w*Workflow)\\w*Impl");

  private NameRules() {}

  static List<String> findings(JavaClasses classes) {
    return classes.stream()
        .filter(type -> isBad(type.getSimpleName()))
        .map(JavaClass::getFullName)
        .sorted()
        .toList();
  }

  private static boolean isBad(String name) {
    return EMPTY_WORDS.matcher(name).matches() || IMPL.matcher(name).matches();
  }
}
