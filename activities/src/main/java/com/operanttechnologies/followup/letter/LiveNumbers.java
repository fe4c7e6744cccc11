package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.NumbersInUse;
import com.operanttechnologies.followup.Sequence;
import com.operanttechnologies.followup.SequenceStep;
import com.operanttechnologies.followup.SequenceVersion;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.followup.path.Fact;
import com.operanttechnologies.followup.path.StepAction;
import com.operanttechnologies.metrics.Wanted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for numbers in the mails, waits, questions and rules of live versions. */
@Component
class LiveNumbers implements NumbersInUse {
  private static final String ASKED = "asks about one of its numbers";

  private final Sequences sequences;
  private final Press press;

  LiveNumbers(Sequences sequences, Press press) {
    this.sequences = sequences;
    this.press = press;
  }

  @Override
  public List<Place> of(Set<String> metrics, boolean shown) {
    List<Place> places = new ArrayList<>();
    for (Sequence sequence : sequences.all()) {
      Optional.ofNullable(sequence.liveVersion())
          .filter(_ -> sequence.state() != Sequence.State.ARCHIVED)
          .flatMap(sequences::version)
          .ifPresent(live -> places.addAll(places(sequence, live, metrics, shown)));
    }
    return places;
  }

  private List<Place> places(
      Sequence sequence, SequenceVersion live, Set<String> metrics, boolean shown) {
    List<Place> places = new ArrayList<>();
    for (SequenceStep step : live.steps()) {
      String where = "step " + step.position();
      if (step.isMail() && shows(step, metrics, shown)) {
        places.add(new Place(sequence.id(), sequence.name(), where, "shows its numbers"));
      } else if (asks(asked(step.action()), metrics)) {
        places.add(new Place(sequence.id(), sequence.name(), where, ASKED));
      }
    }
    if (asks(live.rules().goal(), metrics)) {
      places.add(new Place(sequence.id(), sequence.name(), "its goal", ASKED));
    }
    if (live.rules().exits().stream().anyMatch(exit -> asks(exit, metrics))) {
      places.add(new Place(sequence.id(), sequence.name(), "an exit rule", ASKED));
    }
    return places;
  }

  private boolean shows(SequenceStep step, Set<String> metrics, boolean shown) {
    Wanted wanted = NumbersOfStep.wanted(step.metrics(), press.everything(step.parts()));
    return shown && wanted.shown() || !Collections.disjoint(wanted.keys(), metrics);
  }

  private static @Nullable Fact asked(StepAction action) {
    return switch (action) {
      case StepAction.Wait(Fact until, _, _) -> until;
      case StepAction.Branch(Fact question) -> question;
      case StepAction.Mail(), StepAction.Task(_, _), StepAction.End() -> null;
    };
  }

  private static boolean asks(@Nullable Fact fact, Set<String> metrics) {
    return fact instanceof Fact.MetricBeyond(String metric, _, _) && metrics.contains(metric);
  }
}
