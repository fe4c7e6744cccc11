package com.operanttechnologies.billing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A row and a billing engine in memory that write down what they are asked. */
final class RecordingBilling implements ProvisioningRows, ProvisioningActivities {
  private static final List<ProvisioningStep> FORWARD =
      List.of(
          ProvisioningStep.OPEN_ACCOUNT,
          ProvisioningStep.START_MONTHLY,
          ProvisioningStep.START_QUARTERLY,
          ProvisioningStep.START_YEARLY,
          ProvisioningStep.ISSUE_INVOICE,
          ProvisioningStep.RECONCILE);

  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private final Set<ProvisioningStep> recorded = EnumSet.noneOf(ProvisioningStep.class);
  private ProvisioningStep refusedStep = ProvisioningStep.END;
  private String crashAfter = "";
  private int outages;
  private String state = "running";
  private boolean isPaid;

  RecordingBilling refusing(ProvisioningStep step) {
    refusedStep = step;
    return this;
  }

  RecordingBilling crashingAfter(String call) {
    crashAfter = call;
    return this;
  }

  RecordingBilling unreachable(int times) {
    outages = times;
    return this;
  }

  RecordingBilling havingDone(List<ProvisioningStep> steps) {
    recorded.addAll(steps);
    return this;
  }

  RecordingBilling compensating() {
    state = "compensating";
    return this;
  }

  RecordingBilling ended() {
    state = "failed";
    return this;
  }

  /** Something was paid on acceptance, and is not set off yet. */
  RecordingBilling paid() {
    isPaid = true;
    return this;
  }

  void retry() {
    refusedStep = ProvisioningStep.END;
    recorded.clear();
    asked.clear();
    state = "running";
  }

  List<String> asked() {
    return List.copyOf(asked);
  }

  String state() {
    return state;
  }

  @Override
  public ProvisioningStep nextStep(String tenant, String provisioning) {
    return switch (state) {
      case "running" -> {
        ProvisioningStep next =
            FORWARD.stream().filter(step -> !recorded.contains(step)).findFirst().orElseThrow();
        yield isPaid && next == ProvisioningStep.RECONCILE ? ProvisioningStep.SET_OFF : next;
      }
      case "done" -> isPaid ? ProvisioningStep.SET_OFF : ProvisioningStep.END;
      case "compensating" -> ProvisioningStep.UNDO;
      default -> ProvisioningStep.END;
    };
  }

  @Override
  public void beginUndo(String tenant, String provisioning) {
    state = "compensating";
  }

  @Override
  public void reportFailure(String tenant, String provisioning) {
    asked.add("reportFailure");
    state = "failed";
  }

  @Override
  public void openAccount(String tenant, String provisioning) {
    forward("openAccount", ProvisioningStep.OPEN_ACCOUNT);
  }

  @Override
  public void startSubscription(String tenant, String provisioning, String interval) {
    forward(
        "startSubscription " + interval,
        switch (interval) {
          case "month" -> ProvisioningStep.START_MONTHLY;
          case "quarter" -> ProvisioningStep.START_QUARTERLY;
          default -> ProvisioningStep.START_YEARLY;
        });
  }

  @Override
  public void issueInvoice(String tenant, String provisioning) {
    forward("issueInvoice", ProvisioningStep.ISSUE_INVOICE);
  }

  @Override
  public void reconcile(String tenant, String provisioning) {
    forward("reconcile", ProvisioningStep.RECONCILE);
    state = "done";
  }

  @Override
  public void setOff(String tenant, String provisioning) {
    asked.add("setOff");
    crashOnce("setOff");
    isPaid = false;
  }

  private void forward(String call, ProvisioningStep step) {
    asked.add(call);
    if (outages-- > 0) {
      throw new IllegalStateException("unreachable");
    }
    if (step == refusedStep) {
      throw new BillingRefused("bob@example.com is not creditworthy");
    }
    crashOnce(call);
    recorded.add(step);
  }

  @Override
  public void voidInvoice(String tenant, String provisioning) {
    backward("voidInvoice");
  }

  @Override
  public void cancelSubscription(String tenant, String provisioning, String interval) {
    backward("cancelSubscription " + interval);
  }

  @Override
  public void closeAccount(String tenant, String provisioning) {
    backward("closeAccount");
  }

  private void backward(String call) {
    asked.add(call);
    crashOnce(call);
  }

  /** The effect has happened, and the worker dies before it can say so. */
  private void crashOnce(String call) {
    Supplier<IllegalStateException> death = () -> new IllegalStateException("The worker died");
    if (call.equals(crashAfter)) {
      crashAfter = "";
      throw death.get();
    }
  }
}
