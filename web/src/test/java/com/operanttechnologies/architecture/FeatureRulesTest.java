package com.operanttechnologies.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class FeatureRulesTest {
  private static final String FIXTURES = ProductClasses.BASE + ".architecture.violations.features";
  private static final String CYCLE = ProductClasses.BASE + ".architecture.violations.cycle";

  @Test
  void featuresKnowOnlyWhatTheTableAllows() {
    assertThat(new FeatureRules(ProductClasses.BASE).findings(ProductClasses.all())).isEmpty();
  }

  @Test
  void theTableHasNoCycles() {
    for (String feature : FeatureTable.MAY_KNOW.keySet()) {
      assertThat(allThatIsKnownBy(feature)).doesNotContain(feature);
    }
  }

  /** The ground and the pages are open to each other by design: FeatureRules looks at them. */
  @Test
  void theModulesOfSpringModulithAreFreeOfCyclesAndKeepTheirInternals() {
    var ignored =
        JavaClass.Predicates.resideInAnyPackage(
            "..web..",
            ProductClasses.BASE,
            ProductClasses.BASE + ".billing.prepayment..",
            ProductClasses.BASE + ".billing.stripe..",
            ProductClasses.BASE + ".calendar..",
            ProductClasses.BASE + ".engine..",
            ProductClasses.BASE + ".mail.layout..",
            ProductClasses.BASE + ".metrics.chart..",
            ProductClasses.BASE + ".money.cash..",
            ProductClasses.BASE + ".money.section..",
            ProductClasses.BASE + ".money.term..",
            ProductClasses.BASE + ".money.value..",
            ProductClasses.BASE + ".problem..",
            ProductClasses.BASE + ".process..",
            ProductClasses.BASE + ".shell..",
            ProductClasses.BASE + ".tenant..");

    var violations = ApplicationModules.of(ProductClasses.BASE, ignored).detectViolations();

    assertThat(violations.getMessages()).isEmpty();
  }

  @Test
  void springModulithFindsACycle() {
    ImportOption everything = location -> true;

    var violations = ApplicationModules.of(CYCLE, everything).detectViolations();

    assertThat(violations.getMessages()).anyMatch(message -> message.contains("Cycle"));
  }

  @Test
  void aQuoteThatKnowsItsFollowUpsIsFound() {
    assertThat(fixtureFindings()).anyMatch(finding -> finding.startsWith("quote knows followup"));
  }

  @Test
  void anInternalPackageOfAnotherFeatureIsFound() {
    assertThat(fixtureFindings())
        .anyMatch(finding -> finding.startsWith("quote knows mail") && finding.contains("Socket"));
  }

  @Test
  void aFeatureThatTheTableDoesNotNameIsFound() {
    assertThat(fixtureFindings()).anyMatch(finding -> finding.startsWith("fashion knows money"));
  }

  @Test
  void aPageMayKnowThePublicFaceOfEveryFeature() {
    assertThat(fixtureFindings())
        .noneMatch(
            finding -> finding.contains("QuotePage") && finding.startsWith("quote knows followup"))
        .anyMatch(finding -> finding.contains("QuotePage") && finding.contains("Socket"));
  }

  private static List<String> fixtureFindings() {
    return new FeatureRules(FIXTURES).findings(ProductClasses.fixture("features"));
  }

  private static Set<String> allThatIsKnownBy(String feature) {
    Set<String> known = new HashSet<>(FeatureTable.MAY_KNOW.get(feature));
    int before = 0;
    while (known.size() > before) {
      before = known.size();
      Set.copyOf(known).forEach(next -> known.addAll(FeatureTable.MAY_KNOW.get(next)));
    }
    return known;
  }
}
