package com.operanttechnologies.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.followup.EnrollmentEvent.LastStepDone;
import com.operanttechnologies.followup.EnrollmentEvent.PausedByMember;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientAway;
import com.operanttechnologies.followup.EnrollmentEvent.RecipientReturned;
import com.operanttechnologies.followup.EnrollmentEvent.ReopenedByMember;
import com.operanttechnologies.followup.EnrollmentEvent.ResumedByMember;
import com.operanttechnologies.followup.EnrollmentEvent.StoppedBy;
import com.operanttechnologies.followup.EnrollmentState.Active;
import com.operanttechnologies.followup.EnrollmentState.Finished;
import com.operanttechnologies.followup.EnrollmentState.Parked;
import com.operanttechnologies.followup.EnrollmentState.Paused;
import com.operanttechnologies.followup.EnrollmentState.Stopped;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EnrollmentStateTest {
  private static final Instant FRIDAY = Instant.parse("2026-03-06T00:00:00Z");
  private static final Instant MONDAY = Instant.parse("2026-03-09T00:00:00Z");
  private static final List<EnrollmentState> LIVE =
      List.of(new Active(), new Parked(MONDAY), new Paused());

  @ParameterizedTest
  @EnumSource(StopReason.class)
  void everyReasonStopsEveryLiveState(StopReason reason) {
    assertThat(LIVE)
        .allSatisfy(
            state -> assertThat(state.on(new StoppedBy(reason))).isEqualTo(new Stopped(reason)));
  }

  @Test
  void theFirstReasonStays() {
    var stopped = new Stopped(StopReason.REPLIED);

    assertThat(stopped.on(new StoppedBy(StopReason.EXPIRED))).isEqualTo(stopped);
    assertThat(new Finished().on(new StoppedBy(StopReason.REPLIED))).isEqualTo(new Finished());
  }

  @Test
  void anAutomaticAnswerParksAndTheReturnUnparks() {
    var parked = new Active().on(new RecipientAway(MONDAY));

    assertThat(parked).isEqualTo(new Parked(MONDAY));
    assertThat(parked.on(new RecipientReturned())).isEqualTo(new Active());
  }

  @Test
  void theLaterReturnDateWins() {
    assertThat(new Parked(MONDAY).on(new RecipientAway(FRIDAY))).isEqualTo(new Parked(MONDAY));
    assertThat(new Parked(FRIDAY).on(new RecipientAway(MONDAY))).isEqualTo(new Parked(MONDAY));
  }

  @Test
  void aPauseEndsOnlyByAMember() {
    var paused = new Active().on(new PausedByMember());

    assertThat(paused.on(new RecipientAway(MONDAY))).isEqualTo(new Paused());
    assertThat(paused.on(new RecipientReturned())).isEqualTo(new Paused());
    assertThat(paused.on(new ResumedByMember())).isEqualTo(new Active());
  }

  @Test
  void theLastStepFinishes() {
    assertThat(LIVE)
        .allSatisfy(s -> assertThat(s.on(new LastStepDone())).isEqualTo(new Finished()));
  }

  @Test
  void onlyEndedStatesAreFinal() {
    assertThat(LIVE).noneMatch(EnrollmentState::isFinal);
    assertThat(List.of(new Finished(), new Stopped(StopReason.BOUNCED)))
        .allMatch(EnrollmentState::isFinal);
  }

  @Test
  void whatIsOverCannotBePausedOrResumed() {
    var stopped = new Stopped(StopReason.BY_MEMBER);

    assertThatThrownBy(() -> stopped.on(new PausedByMember()))
        .isInstanceOf(EnrollmentEnded.class)
        .hasMessageContaining("by member");
    assertThatThrownBy(() -> new Finished().on(new ResumedByMember()))
        .isInstanceOf(EnrollmentEnded.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = StopReason.class,
      names = {"REPLIED", "UNSUBSCRIBED", "BOUNCED"})
  void whatWasReadFromAMailByMistakeGoesOn(StopReason reason) {
    assertThat(new Stopped(reason).on(new ReopenedByMember())).isEqualTo(new Active());
  }

  @ParameterizedTest
  @EnumSource(
      value = StopReason.class,
      names = {"REPLIED", "UNSUBSCRIBED", "BOUNCED"},
      mode = EnumSource.Mode.EXCLUDE)
  void whatIsOverForAnotherReasonStaysOver(StopReason reason) {
    assertThatThrownBy(() -> new Stopped(reason).on(new ReopenedByMember()))
        .isInstanceOf(EnrollmentEnded.class);
  }

  @Test
  void reopeningWhatRunsChangesNothing() {
    assertThat(LIVE).allSatisfy(s -> assertThat(s.on(new ReopenedByMember())).isEqualTo(s));
  }
}
