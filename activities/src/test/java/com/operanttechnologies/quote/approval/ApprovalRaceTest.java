package com.operanttechnologies.quote.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.quote.approval.Desk.Case;
import com.operanttechnologies.testing.WithoutProcesses;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class ApprovalRaceTest {
  private static final String WON = "";

  @Autowired Desk desk;
  @Autowired Rulebook rulebook;

  /** Both act on the quote as they have seen it. */
  @RepeatedTest(10)
  void ofAnApprovalAndAnEditAtOnceExactlyOneWins() throws Exception {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.carl());
    desk.submit(story);
    UUID approval = desk.onlyOpen(story, story.carl());
    int seen = desk.edits(story);

    List<String> answers =
        atOnce(
            () -> desk.approve(story, story.carl(), List.of(approval), seen),
            () -> desk.edit(story, "Another title", "20", seen));

    assertThat(answers).containsOnlyOnce(WON);
    boolean approved = answers.getFirst().equals(WON);
    assertThat(desk.state(story)).isEqualTo(approved ? "approved" : "draft");
    assertThat(desk.live(story)).containsExactly(approved ? "discount given" : "discount open");
    assertThat(answers.get(approved ? 1 : 0)).containsAnyOf("is a draft again", "Reload it");
  }

  @RepeatedTest(5)
  void ofTwoApproversAtOnceOneDecides() throws Exception {
    Case story = desk.drafted("20");
    rulebook.discount(story, "any", story.carl(), story.dora());
    desk.submit(story);
    UUID approval = desk.onlyOpen(story, story.carl());

    List<String> answers =
        atOnce(
            () -> desk.approve(story, story.carl(), List.of(approval), null),
            () -> desk.approve(story, story.dora(), List.of(approval), null));

    assertThat(answers).containsOnlyOnce(WON).anyMatch(answer -> answer.contains("already"));
    assertThat(desk.story(story).stream().filter(told -> told.startsWith("approval_given")))
        .hasSize(1);
  }

  private static List<String> atOnce(Callable<?>... acts) throws Exception {
    CyclicBarrier start = new CyclicBarrier(acts.length);
    List<Callable<String>> tries = new ArrayList<>();
    for (Callable<?> act : acts) {
      tries.add(() -> {
        start.await();
        return answer(act);
      });
    }
    List<String> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : threads.invokeAll(tries)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private static String answer(Callable<?> act) throws Exception {
    try {
      act.call();
      return WON;
    } catch (Conflict refused) {
      return String.valueOf(refused.getMessage());
    }
  }
}
