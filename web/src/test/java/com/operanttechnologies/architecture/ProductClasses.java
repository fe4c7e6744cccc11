package com.operanttechnologies.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The compiled classes that rules look at: the product's, or a fixture that breaks a rule. */
final class ProductClasses {
  static final String BASE = "com.operanttechnologies";
  private static final String VIOLATIONS = BASE + ".architecture.violations.";
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  private ProductClasses() {}

  /** All three modules without their tests. */
  static JavaClasses all() {
    return PRODUCT;
  }

  /** The fixture package of that name, with the packages below it. */
  static JavaClasses fixture(String name) {
    return new ClassFileImporter().importPackages(VIOLATIONS + name);
  }

  /** What the rule finds wrong, a sentence each. */
  static List<String> findings(ArchRule rule, JavaClasses classes) {
    return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails();
  }
}
