package com.operanttechnologies.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** Habits of the code, in so far as compiled classes show them. */
final class CodeRules {
  static final ArchRule NO_FIELD_INJECTION =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  static final ArchRule NO_JAVA_LOGGING =
      noClasses()
          .should()
          .dependOnClassesThat(resideInAPackage("java.util.logging.."))
          .because("one way of logging: SLF4J, where tokens are masked");

  static final ArchRule NO_LATE_LISTENERS =
      CompositeArchRule.of(
              noMethods()
                  .should()
                  .beMetaAnnotatedWith(TransactionalEventListener.class)
                  .orShould()
                  .beMetaAnnotatedWith(Async.class))
          .and(noClasses().should().beMetaAnnotatedWith(Async.class))
          .because(
              "a listener after the commit cannot take part in the decision, and is lost in a crash:"
                  + " decide in the transaction, and leave a row in the outbox");

  /** Pages and API ask a feature; statements stand with the feature's rows, in activities. */
  static final ArchRule NO_SQL_IN_WEB =
      noClasses()
          .that()
          .resideInAnyPackage("..web..", "..api..", "..violations.code..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "org.springframework.jdbc.core..", "java.sql..", "org.postgresql.."))
          .because("a controller reads, makes one call and renders");

  static final ArchRule CONTROLLERS_IN_WEB =
      classes()
          .that(metaAnnotatedWith(Controller.class).or(metaAnnotatedWith(ControllerAdvice.class)))
          .should(
              com.tngtech.archunit.lang.conditions.ArchConditions.be(resideInAPackage("..web..")))
          .because("a page is found by looking for web");

  private CodeRules() {}
}
