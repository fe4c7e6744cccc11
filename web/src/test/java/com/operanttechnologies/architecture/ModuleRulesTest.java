package com.operanttechnologies.architecture;

import static com.operanttechnologies.architecture.ProductClasses.findings;
import static com.operanttechnologies.architecture.ProductClasses.fixture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {
  @Test
  void workflowsKnowNobody() {
    assertThat(findings(ModuleRules.WORKFLOWS_KNOW_NOBODY, ProductClasses.all())).isEmpty();
  }

  @Test
  void activitiesDoNotKnowWeb() {
    assertThat(findings(ModuleRules.ACTIVITIES_DO_NOT_KNOW_WEB, ProductClasses.all())).isEmpty();
  }

  @Test
  void aWorkflowThatKnowsTheWorldIsFound() {
    assertThat(findings(ModuleRules.WORKFLOWS_KNOW_NOBODY, fixture("workflows")))
        .anyMatch(finding -> finding.contains("JdbcClient"))
        .noneMatch(finding -> finding.contains("io.temporal"));
  }

  @Test
  void anActivityThatKnowsAPageIsFound() {
    assertThat(findings(ModuleRules.ACTIVITIES_DO_NOT_KNOW_WEB, fixture("activities")))
        .anyMatch(finding -> finding.contains("OperantApplication"))
        .anyMatch(finding -> finding.contains("HttpStatus") || finding.contains("RequestParam"));
  }

  @Test
  void everyModuleIsSeen() {
    var modules =
        ProductClasses.all().stream()
            .collect(Collectors.groupingBy(MavenModule::of, Collectors.counting()));

    assertThat(modules).containsKeys(MavenModule.values());
    assertThat(ProductClasses.all().stream().map(JavaClass::getSimpleName))
        .noneMatch(name -> name.endsWith("Test"));
  }
}
