package com.operanttechnologies.followup.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.contact.Basis;
import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.StepInput;
import com.operanttechnologies.mail.SenderCheck.State;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Must: a launch without basis, postal address or signed headers is refused with the reason. */
@WithoutProcesses
class SequenceGateTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired Contacts contacts;
  @Autowired Sequences sequences;
  @Autowired SequenceGate gate;
  UUID tenant;
  UUID bob;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
    sequences.makeDefault(tenant);
    bob = tenants.as(tenant, () -> contacts.save(ContactInput.of("bob@buyer.example", "Bob")).id());
  }

  @Test
  void theSequenceOfTheProductMayStartAndInTheSandboxTheDomainIsSimulated() {
    List<GateCheck> checks = checks();

    assertThat(checks).noneMatch(GateCheck::isRefusal);
    assertThat(checks)
        .filteredOn(check -> check.state() == State.SIMULATED)
        .extracting(GateCheck::code)
        .contains("spf", "dkim", "dmarc", "tls");
    assertThat(checks).filteredOn(check -> check.code().equals("mail")).hasSize(3);
    assertThat(refusals()).isEmpty();
  }

  @Test
  void withoutAPostalAddressItIsRefusedWithTheFix() {
    run("update tenant set postal_address = ' '");

    assertThat(refusals())
        .singleElement()
        .matches(check -> check.code().equals("postal_address"))
        .matches(check -> check.sentence().contains("Settings, Organisation"))
        .matches(check -> "/settings/organisation".equals(check.place()));
    assertThat(checks()).anyMatch(GateCheck::isRefusal);
  }

  @Test
  void withoutABasisTheContactIsRefused() {
    tenants.run(tenant, () -> contacts.setBasis(bob, Basis.NONE, null));

    assertThat(refusals()).extracting(GateCheck::code).containsExactly("basis");
  }

  @Test
  void aMailThatFetchesSomethingIsRefusedWithItsStep() {
    write(
        "<p>Hello</p><img src=\"https://t.example/1.gif\" alt=\"1\" width=\"1\" height=\"1\">",
        "Hello");

    assertThat(checks())
        .filteredOn(check -> check.code().equals("pictures"))
        .singleElement()
        .matches(GateCheck::isRefusal)
        .matches(check -> Integer.valueOf(1).equals(check.step()));
  }

  @Test
  void aMailWhoseHtmlMailboxesWouldClipIsRefused() {
    write(
        "<#list quote.lines as a><#list quote.lines as b>"
            + "<p>%s</p>".formatted("wind ".repeat(6_000))
            + "</#list></#list>",
        "wind");

    assertThat(checks())
        .filteredOn(check -> check.code().equals("size"))
        .singleElement()
        .matches(GateCheck::isRefusal);
  }

  @Test
  void aTextThatSaysSomethingElseIsRefused() {
    write(
        "<p>"
            + "Your quote for the new sails is still open. ".repeat(9)
            + "Numbers: 1, 22, 333, 4444. The mainsail, the jib, and the spinnaker of next summer.</p>",
        "x");

    assertThat(checks())
        .filteredOn(check -> check.code().equals("text"))
        .anyMatch(check -> check.found().contains("%"));
  }

  @Test
  void aFootThatIsHiddenIsRefused() {
    write("<p>Hello</p><!--", "Hello");

    assertThat(checks()).anyMatch(GateCheck::isRefusal);
  }

  private void write(String html, String text) {
    tenants.run(
        tenant,
        () ->
            sequences.update(
                sequence().steps().getFirst().id(),
                new StepInput("start", 2, "Hello", html, text, "none")));
  }

  private Sequence sequence() {
    return sequences.standard().orElseThrow();
  }

  private List<GateCheck> checks() {
    return tenants.as(tenant, () -> gate.check(sequence()));
  }

  private List<GateCheck> refusals() {
    return tenants.as(tenant, () -> gate.refusals(sequence(), bob));
  }

  private void run(String statement) {
    tenants.run(tenant, () -> tenants.sql(statement).update());
  }
}
