package com.operanttechnologies.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisioningWorkflowTest {
  private static final List<String> FORWARD =
      List.of(
          "openAccount",
          "startSubscription month",
          "startSubscription quarter",
          "startSubscription year",
          "issueInvoice",
          "reconcile");
  private static final List<String> BACKWARD =
      List.of(
          "voidInvoice",
          "cancelSubscription year",
          "cancelSubscription quarter",
          "cancelSubscription month",
          "closeAccount",
          "reportFailure");

  @Test
  void anAcceptedQuoteGetsAnAccountItsSubscriptionsAndAnInvoiceThatIsChecked() {
    var billing = new RecordingBilling();

    run(billing);

    assertThat(billing.asked()).isEqualTo(FORWARD);
    assertThat(billing.state()).isEqualTo("done");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "openAccount",
        "startSubscription month",
        "startSubscription quarter",
        "startSubscription year",
        "issueInvoice",
        "reconcile"
      })
  void aCrashAfterAStepRepeatsThisStepOnly(String call) {
    var billing = new RecordingBilling().crashingAfter(call);

    run(billing);

    assertThat(billing.asked()).isEqualTo(twice(call, FORWARD));
    assertThat(billing.state()).isEqualTo("done");
  }

  @ParameterizedTest
  @MethodSource("progress")
  void aProcessThatWasLostGoesOnFromWhatItsRowSays(List<ProvisioningStep> done) {
    var billing = new RecordingBilling().havingDone(done);

    run(billing);

    assertThat(billing.asked()).isEqualTo(FORWARD.subList(done.size(), FORWARD.size()));
  }

  static Stream<List<ProvisioningStep>> progress() {
    List<ProvisioningStep> steps = Arrays.asList(ProvisioningStep.values());
    return IntStream.rangeClosed(0, 5).mapToObj(done -> steps.subList(0, done));
  }

  @ParameterizedTest
  @EnumSource(
      value = ProvisioningStep.class,
      names = {"END", "UNDO", "SET_OFF"},
      mode = EnumSource.Mode.EXCLUDE)
  void aRefusedStepIsNotRepeatedAndEverythingIsTakenBackBackwards(ProvisioningStep refused) {
    var billing = new RecordingBilling().refusing(refused);

    run(billing);

    List<String> expected = new ArrayList<>(FORWARD.subList(0, refused.ordinal() + 1));
    expected.addAll(BACKWARD);
    assertThat(billing.asked()).isEqualTo(expected);
    assertThat(billing.state()).isEqualTo("failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "voidInvoice",
        "cancelSubscription year",
        "cancelSubscription quarter",
        "cancelSubscription month",
        "closeAccount"
      })
  void aCrashWhileTakingBackRepeatsThisStepOnly(String call) {
    var billing = new RecordingBilling().compensating().crashingAfter(call);

    run(billing);

    assertThat(billing.asked()).isEqualTo(twice(call, BACKWARD));
  }

  @Test
  void aProcessThatWasLostWhileTakingBackTakesBackAllOfIt() {
    var billing = new RecordingBilling().compensating();

    run(billing);

    assertThat(billing.asked()).isEqualTo(BACKWARD);
  }

  @Test
  void whatWasPaidBeforeTheInvoiceIsSetOffBeforeItIsCompared() {
    var billing = new RecordingBilling().paid();

    run(billing);

    List<String> expected = new ArrayList<>(FORWARD);
    expected.add(5, "setOff");
    assertThat(billing.asked()).isEqualTo(expected);
  }

  @Test
  void whatIsPaidWhenAllIsDoneIsSetOffByAProcessOfItsOwn() {
    var billing = new RecordingBilling();
    try (var run = new ProvisioningRun(billing)) {
      run.toItsEnd();

      billing.paid().crashingAfter("setOff");
      run.toItsEnd();
    }

    assertThat(billing.asked().subList(FORWARD.size(), billing.asked().size()))
        .containsExactly("setOff", "setOff");
  }

  @Test
  void anOutageOfDaysIsWaitedOut() {
    var billing = new RecordingBilling().unreachable(3000);

    run(billing);

    assertThat(billing.asked()).hasSize(3000 + FORWARD.size());
    assertThat(billing.state()).isEqualTo("done");
  }

  @Test
  void retryRunsTheWholeProvisioningOnceMore() {
    var billing = new RecordingBilling().refusing(ProvisioningStep.ISSUE_INVOICE);
    try (var run = new ProvisioningRun(billing)) {
      run.toItsEnd();

      billing.retry();
      run.toItsEnd();
    }

    assertThat(billing.asked()).isEqualTo(FORWARD);
    assertThat(billing.state()).isEqualTo("done");
  }

  @Test
  void whatHasEndedIsLeftAlone() {
    var billing = new RecordingBilling().ended();

    run(billing);

    assertThat(billing.asked()).isEmpty();
  }

  @Test
  void theHistoryNamesNobody() {
    var billing = new RecordingBilling().refusing(ProvisioningStep.ISSUE_INVOICE);
    try (var run = new ProvisioningRun(billing)) {
      run.toItsEnd();

      assertThat(run.history()).contains("BillingRefused").doesNotContain("bob", "creditworthy");
    }
  }

  private static void run(RecordingBilling billing) {
    try (var run = new ProvisioningRun(billing)) {
      run.toItsEnd();
    }
  }

  private static List<String> twice(String call, List<String> calls) {
    return calls.stream()
        .flatMap(each -> each.equals(call) ? Stream.of(each, each) : Stream.of(each))
        .toList();
  }
}
