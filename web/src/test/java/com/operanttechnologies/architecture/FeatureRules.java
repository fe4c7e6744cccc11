package com.operanttechnologies.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Who may know whom: the feature is the first word after the base package, the technology the last.
 *
 * <p>Three kinds of classes are no feature's: those of the base package, which put the product
 * together; pages ({@code ..web..}), which show several features at once and so may know every
 * feature's public face; and {@code process.temporal}, which hands all workflows to the workers.
 */
final class FeatureRules {
  private static final Set<String> STRANGERS = Set.of("quote", "followup");
  private static final Pattern PAST_TENSE =
      Pattern.compile("\\w*(ed|Begun|Ended|Lost|Sent|Withdrawn|Won|Event)(By[A-Z]\\w*)?");

  private final String base;

  FeatureRules(String base) {
    this.base = base + ".";
  }

  List<String> findings(JavaClasses classes) {
    return classes.stream()
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(acrossFeatures())
        .filter(Predicate.not(this::isAllowed))
        .map(known ->
            "%s knows %s: see FeatureTable (%s)"
                .formatted(
                    feature(known.getOriginClass()),
                    feature(target(known)),
                    known.getDescription()))
        .distinct()
        .sorted()
        .toList();
  }

  private Predicate<Dependency> acrossFeatures() {
    return known -> {
      String from = feature(known.getOriginClass());
      String to = feature(target(known));
      return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
    };
  }

  private boolean isAllowed(Dependency known) {
    JavaClass from = known.getOriginClass();
    JavaClass to = target(known);
    if (STRANGERS.equals(Set.of(feature(from), feature(to))) && !isPage(from)) {
      return isEvent(to) || isRegistration(from, to);
    }
    boolean mayKnow = isPage(from) || FeatureTable.allows(feature(from), feature(to));
    return mayKnow && isPublicFace(to) || isRegistration(from, to);
  }

  private boolean isPublicFace(JavaClass type) {
    return FeatureTable.GROUND.contains(feature(type))
        || FeatureTable.OPEN.stream().anyMatch(open -> type.getPackageName().equals(base + open))
        || type.getPackageName().equals(base + feature(type));
  }

  private boolean isPage(JavaClass type) {
    return List.of(type.getPackageName().split("\\.")).contains("web");
  }

  private boolean isRegistration(JavaClass from, JavaClass to) {
    return from.getPackageName().equals(base + "process.temporal")
        && to.getSimpleName().endsWith("WorkflowImpl");
  }

  private boolean isEvent(JavaClass type) {
    return isPublicFace(type)
        && MavenModule.of(type) == MavenModule.WORKFLOWS
        && PAST_TENSE.matcher(type.getSimpleName()).matches();
  }

  private static JavaClass target(Dependency known) {
    return known.getTargetClass().getBaseComponentType();
  }

  private String feature(JavaClass type) {
    String name = type.getPackageName() + ".";
    if (!name.startsWith(base) || name.equals(base)) {
      return "";
    }
    return name.substring(base.length(), name.indexOf('.', base.length()));
  }
}
