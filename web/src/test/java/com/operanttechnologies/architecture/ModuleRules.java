package com.operanttechnologies.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

/** What the three Maven modules may know. */
final class ModuleRules {
  /**
   * Jackson's annotations come with the Temporal SDK: types that cross into a payload need them.
   */
  private static final DescribedPredicate<JavaClass> PURE =
      resideInAnyPackage(
          "java..",
          "io.temporal..",
          "org.jspecify..",
          "org.slf4j..",
          "com.fasterxml.jackson.annotation..");

  static final ArchRule WORKFLOWS_KNOW_NOBODY =
      classes()
          .that(MavenModule.WORKFLOWS.classes())
          .should()
          .onlyDependOnClassesThat(pure().or(MavenModule.WORKFLOWS.classes()))
          .because("what a quote is and how its process runs must not depend on the world");

  static final ArchRule ACTIVITIES_DO_NOT_KNOW_WEB =
      noClasses()
          .that(MavenModule.ACTIVITIES.classes())
          .should()
          .dependOnClassesThat(
              resideInAPackage(ProductClasses.BASE + "..")
                  .and(MavenModule.WEB.classes())
                  .or(resideInAnyPackage("org.springframework.web..", "jakarta.servlet..")))
          .because("a worker runs without pages");

  private ModuleRules() {}

  private static DescribedPredicate<JavaClass> pure() {
    return DescribedPredicate.describe(
        "Temporal, JSpecify, SLF4J and the JDK",
        type -> {
          JavaClass element = type.getBaseComponentType();
          return element.isPrimitive() || PURE.test(element);
        });
  }
}
