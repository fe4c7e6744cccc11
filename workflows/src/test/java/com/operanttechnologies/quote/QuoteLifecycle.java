package com.operanttechnologies.quote;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The state machine as a Mermaid diagram, found by trying every event in every state. */
final class QuoteLifecycle {
  private static final Instant THEN = Instant.parse("2026-04-01T12:00:00Z");
  private static final Instant LATER = THEN.plusSeconds(15);

  static final List<QuoteState> STATES =
      List.of(
          new QuoteState.Draft(),
          new QuoteState.InReview(),
          new QuoteState.Approved(),
          new QuoteState.Sending(LATER, false),
          new QuoteState.Sending(LATER, true),
          new QuoteState.Sent(THEN),
          new QuoteState.Accepted(THEN),
          new QuoteState.Declined(THEN, "Too dear"),
          new QuoteState.Expired(THEN),
          new QuoteState.Withdrawn(THEN),
          new QuoteState.Superseded(THEN),
          new QuoteState.Discarded(THEN));

  static final List<QuoteEvent> EVENTS =
      List.of(
          new QuoteEvent.EditedBySeller(),
          new QuoteEvent.SubmittedForApproval(),
          new QuoteEvent.ApprovedByApprover(),
          new QuoteEvent.ReturnedByApprover(),
          new QuoteEvent.SendingStarted(LATER),
          new QuoteEvent.SendingTakenBack(THEN),
          new QuoteEvent.RefusedByRelay(),
          new QuoteEvent.MailedToCustomer(LATER),
          new QuoteEvent.AcceptedByCustomer(LATER),
          new QuoteEvent.DeclinedByCustomer(LATER, "Too dear"),
          new QuoteEvent.ValidityEnded(LATER),
          new QuoteEvent.WithdrawnBySeller(LATER),
          new QuoteEvent.AcceptanceUndone(LATER),
          new QuoteEvent.RevisedBySeller(LATER),
          new QuoteEvent.DiscardedBySeller(LATER));

  private final Map<String, Set<String>> labels = new LinkedHashMap<>();

  private QuoteLifecycle() {}

  static String mermaid() {
    QuoteLifecycle lifecycle = new QuoteLifecycle();
    for (QuoteState state : STATES) {
      for (QuoteEvent event : EVENTS) {
        lifecycle.attempt(state, event);
      }
    }
    return lifecycle.diagram();
  }

  private void attempt(QuoteState state, QuoteEvent event) {
    try {
      String edge = state.code() + " --> " + state.on(event).code();
      labels.computeIfAbsent(edge, key -> new LinkedHashSet<>()).add(event.words());
    } catch (IllegalTransition refused) {
      return;
    }
  }

  private String diagram() {
    StringBuilder diagram = new StringBuilder("stateDiagram-v2\n  [*] --> draft\n");
    labels.forEach((edge, words) ->
        diagram
            .append("  ")
            .append(edge)
            .append(": ")
            .append(String.join(", ", words))
            .append('\n'));
    STATES.stream()
        .filter(QuoteState::isFinal)
        .forEach(state -> diagram.append("  ").append(state.code()).append(" --> [*]\n"));
    return diagram.toString();
  }
}
