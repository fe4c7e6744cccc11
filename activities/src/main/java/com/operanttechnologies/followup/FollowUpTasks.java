package com.operanttechnologies.followup;

import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sequences ask of people. All methods run inside the tenant's transaction. */
public interface FollowUpTasks {

  /** Those that wait, the oldest first. */
  List<Task> open();

  /** Those that wait for this member, and those that are anybody's; the oldest first. */
  List<Task> openFor(UUID member);

  List<Task> ofEnrollment(UUID enrollment);

  /**
   * It is done: a sequence that pauses for it goes on. Doing it twice is doing it once.
   *
   * @throws com.operanttechnologies.problem.NotFound if there is no such task
   */
  void done(UUID task, Actor actor);

  /**
   * It need not be done: a sequence that pauses for it goes on all the same.
   *
   * @throws com.operanttechnologies.problem.NotFound if there is no such task
   */
  void skip(UUID task, Actor actor);

  /**
   * One thing to do.
   *
   * @param quote absent: it is about the contact alone
   * @param number of the quote
   * @param owner whose task it is; absent: anybody's
   * @param pauses the sequence goes on only when it is done
   */
  record Task(
      UUID id,
      UUID enrollment,
      @Nullable UUID quote,
      @Nullable String number,
      UUID contact,
      String contactName,
      @Nullable UUID owner,
      String title,
      boolean pauses,
      Instant createdAt,
      @Nullable Instant doneAt) {}
}
