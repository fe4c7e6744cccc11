package com.operanttechnologies.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a class was compiled; packages do not tell, for a feature spreads over all three. */
enum MavenModule {
  WORKFLOWS,
  ACTIVITIES,
  WEB;

  private static final Pattern FOLDER_OR_JAR =
      Pattern.compile("(?:/|operant-)(workflows|activities|web)(?:/target/|-[^/]*\\.jar)");
  private static final Pattern FIXTURE =
      Pattern.compile("\\.violations\\.(workflows|activities)\\b");

  DescribedPredicate<JavaClass> classes() {
    return DescribedPredicate.describe(
        "classes of " + name().toLowerCase(Locale.ROOT), type -> of(type) == this);
  }

  static MavenModule of(JavaClass typeOrArray) {
    JavaClass type = typeOrArray.getBaseComponentType();
    Matcher fixture = FIXTURE.matcher(type.getPackageName());
    if (fixture.find()) {
      return named(fixture.group(1));
    }
    String place = type.getSource().map(source -> source.getUri().toString()).orElse("");
    Matcher module = FOLDER_OR_JAR.matcher(place);
    String name = null;
    while (module.find()) {
      name = module.group(1);
    }
    return name == null ? WEB : named(name);
  }

  private static MavenModule named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
