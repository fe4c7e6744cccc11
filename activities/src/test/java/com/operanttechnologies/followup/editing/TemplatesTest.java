package com.operanttechnologies.followup.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class TemplatesTest {
  private static final Author ADA = new Author(null, "Ada");

  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Templates templates;
  @Autowired Sequences sequences;
  UUID tenant;
  SequenceStep before;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
    sequences.makeDefault(tenant);
    before = step();
  }

  @Test
  void thefirstVersionIsWhatCameWithTheProduct() {
    assertThat(tenants.as(tenant, () -> templates.versions(before.id())))
        .singleElement()
        .matches(version -> version.number() == 1)
        .matches(version -> version.author().equals(Author.PRODUCT))
        .matches(version -> version.parts().equals(before.parts()));
  }

  @Test
  void eachPublicationIsAVersionWithWhoAndWhen() {
    publish("<p>One</p>");
    publish("<p>Two</p>");

    assertThat(tenants.as(tenant, () -> templates.versions(before.id())))
        .extracting(version -> version.number() + " " + version.author().name())
        .containsExactly("3 Ada", "2 Ada", "1 Operant");
  }

  @Test
  void publishingTheSameAgainIsNoVersion() {
    publish("<p>One</p>");
    publish("<p>One</p>");

    assertThat(tenants.as(tenant, () -> templates.versions(before.id()))).hasSize(2);
  }

  @Test
  void anOlderVersionIsPublishedAgainAsANewOne() {
    publish("<p>One</p>");

    tenants.run(tenant, () -> templates.restore(before.id(), 1, ADA));

    assertThat(step().parts()).isEqualTo(before.parts());
    assertThat(tenants.as(tenant, () -> templates.versions(before.id()))).hasSize(3);
    assertThatThrownBy(() -> tenants.run(tenant, () -> templates.restore(before.id(), 9, ADA)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatCannotBeTakenIsNoVersion() {
    assertThatThrownBy(() -> publish("<p>${x}</p>")).isInstanceOf(InvalidInput.class);

    assertThat(step()).isEqualTo(before);
    assertThat(tenants.as(tenant, () -> templates.versions(before.id()))).hasSize(1);
  }

  @Test
  void theStyleSheetIsInlinedWhenItIsPublishedAndTheSourceStaysAsItWasWritten() {
    publish("<style>p { color: red }</style><p>One</p>");

    assertThat(step().parts().html()).startsWith("<style>");
    assertThat(tenants.as(tenant, () -> templates.published(step())).html())
        .isEqualTo("<p style=\"color:red;\">One</p>\n");
  }

  private void publish(String html) {
    tenants.run(
        tenant,
        () ->
            templates.publish(
                before.id(), new StepInput("start", 2, "Hello", html, "Hello", "none"), ADA));
  }

  private SequenceStep step() {
    return tenants.as(tenant, () -> sequences.standard().orElseThrow().steps().getFirst());
  }
}
