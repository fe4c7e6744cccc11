package com.operanttechnologies.followup;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

/** The world of a follow-up, with the steps that are left and everything that was asked of it. */
class RecordedWorld implements FollowUpRows, FollowUpActivities {
  final List<String> asked = new ArrayList<>();
  final Deque<NextStep> steps = new ArrayDeque<>();
  Supplier<String> time = () -> "";

  void planned(NextStep... next) {
    steps.addAll(List.of(next));
  }

  void stopped() {
    steps.clear();
  }

  @Override
  public synchronized NextStep nextStep(String tenant, String enrollment) {
    asked.add("next" + time.get());
    return steps.isEmpty() ? NextStep.NONE : steps.peek();
  }

  @Override
  public synchronized void readMetrics(String tenant, String enrollment) {
    asked.add("metrics" + time.get());
  }

  @Override
  public synchronized NextStep deliverStep(String tenant, String enrollment) {
    asked.add("deliver" + time.get());
    steps.poll();
    return steps.isEmpty() ? NextStep.NONE : steps.peek();
  }

  static NextStep at(Instant start, int days) {
    return NextStep.at(start.plusSeconds(days * 86_400L), false);
  }
}
