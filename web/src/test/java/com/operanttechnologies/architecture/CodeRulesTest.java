package com.operanttechnologies.architecture;

import static com.operanttechnologies.architecture.ProductClasses.findings;
import static com.operanttechnologies.architecture.ProductClasses.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CodeRulesTest {
  @ParameterizedTest
  @MethodSource("rulesAndWhatTheyFind")
  void theProductKeeps(ArchRule rule) {
    assertThat(findings(rule, ProductClasses.all())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rulesAndWhatTheyFind")
  void theRuleBites(ArchRule rule, String found) {
    assertThat(findings(rule, fixture("code"))).anyMatch(finding -> finding.contains(found));
  }

  static Stream<Arguments> rulesAndWhatTheyFind() {
    return Stream.of(
        Arguments.of(CodeRules.NO_FIELD_INJECTION, "BadHabits.injected"),
        Arguments.of(CodeRules.NO_JAVA_LOGGING, "java.util.logging"),
        Arguments.of(CodeRules.NO_LATE_LISTENERS, "afterTheCommit"),
        Arguments.of(CodeRules.NO_LATE_LISTENERS, "onAnotherThread"),
        Arguments.of(CodeRules.NO_SQL_IN_WEB, "JdbcClient"),
        Arguments.of(CodeRules.CONTROLLERS_IN_WEB, "BadHabits"),
        Arguments.of(CodeRules.CONTROLLERS_IN_WEB, "AdviceElsewhere"));
  }
}
