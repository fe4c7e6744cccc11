package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.billing.BillingEngines.Kind;
import com.operanttechnologies.billing.SignedQuotes.Signed;
import com.operanttechnologies.billing.choice.BillingChoices;
import com.operanttechnologies.billing.choice.BillingChoices.Wish;
import com.operanttechnologies.billing.jdbc.ChoiceTable;
import com.operanttechnologies.billing.jdbc.ProvisioningTable;
import com.operanttechnologies.billing.stripe.StripeApi;
import com.operanttechnologies.billing.stripe.StripeRights;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class BillingChoicesTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired SignedQuotes signedQuotes;
  @Autowired SagaRuns runs;
  @Autowired BillingChoices choices;
  @Autowired ChoiceTable table;
  @Autowired ProvisioningTable provisionings;

  private UUID tenant;

  @BeforeEach
  void found() {
    tenant = acme.sails();
  }

  private void choose(Kind kind, String key) {
    tenants.run(tenant, () -> choices.choose(new Wish(kind, key, null, 14, 0)));
  }

  @Test
  void nobodyHasChosenYet() {
    assertThat(choices.of(tenant).engine()).isEqualTo(Kind.STANDARD);
    assertThat(choices.of(tenant).undoDays()).isZero();
  }

  @Test
  void theKeyIsKeptEncryptedAndStaysWhenNoneIsTyped() {
    choose(Kind.STRIPE, FakeStripe.KEY);
    choose(Kind.STRIPE, "");

    assertThat(tenants.as(tenant, () -> table.key(table.current().secret())))
        .contains(FakeStripe.KEY);
    assertThat(sealed()).doesNotContain(FakeStripe.KEY);
  }

  @Test
  void aNewKeyTakesThePlaceOfTheOld() {
    choose(Kind.STRIPE, FakeStripe.KEY);
    choose(Kind.STRIPE, "rk_live_51Another");

    assertThat(tenants.as(tenant, () -> table.key(table.current().secret())))
        .contains("rk_live_51Another");
    assertThat(tenants.as(tenant, () -> count("select count(*) from secret"))).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk_live_everything1", "pk_test_forBrowsers", "Bob's key"})
  void onlyARestrictedKeyIsTaken(String key) {
    assertThatThrownBy(() -> choose(Kind.STRIPE, key))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.byField()).containsOnlyKeys("key"));
  }

  @Test
  void stripeWithoutAKeyIsRefused() {
    assertThatThrownBy(() -> choose(Kind.STRIPE, null)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 15})
  void theGraceTimeIsAFortnightAtMost(int days) {
    assertThatThrownBy(() ->
            tenants.run(
                tenant, () -> choices.choose(new Wish(Kind.STANDARD, null, null, 14, days))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void whatHasBegunStaysWithItsEngine() {
    Signed signed = signedQuotes.sails(tenant);
    UUID row = runs.row(signed);

    choose(Kind.STRIPE, FakeStripe.KEY);

    assertThat(tenants.as(tenant, () -> provisionings.find(row)).orElseThrow().engine())
        .isEqualTo(Kind.STANDARD);
    UUID next = runs.row(signedQuotes.sign(tenant, signed.contact(), ReconciliationsTest.oar()));
    assertThat(tenants.as(tenant, () -> provisionings.find(next)).orElseThrow().engine())
        .isEqualTo(Kind.STRIPE);
  }

  @Test
  void aKeyIsTriedWithHarmlessQuestions() throws IOException {
    try (FakeStripe stripe = new FakeStripe()) {
      assertThat(StripeRights.problems(new StripeApi(stripe.url(), FakeStripe.KEY))).isEmpty();
      assertThat(stripe.calls()).hasSize(6).allMatch(call -> call.startsWith("GET "));

      List<String> problems = StripeRights.problems(new StripeApi(stripe.url(), "rk_test_other"));

      assertThat(problems).hasSize(6).allMatch(problem -> problem.contains("not accept the key"));
    }
  }

  private String sealed() {
    return new String(
        tenants.as(
            tenant, () -> tenants.sql("select sealed from secret").query(byte[].class).single()),
        StandardCharsets.ISO_8859_1);
  }

  private long count(String statement) {
    return tenants.sql(statement).query(Long.class).single();
  }
}
