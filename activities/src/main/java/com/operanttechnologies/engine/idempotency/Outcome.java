package com.operanttechnologies.engine.idempotency;

/** What came of trying a repeatable request. */
public sealed interface Outcome {

  /** It was done now; its effect and its answer are committed together. */
  record Done(Answer answer) implements Outcome {}

  /** It was refused: nothing was changed and nothing is kept, so it may be tried again. */
  record Refused(Answer answer) implements Outcome {}

  /** It had been done before, with this answer. */
  record Repeated(Answer answer) implements Outcome {}

  /** The key was used for something else. */
  record OtherBody() implements Outcome {}

  /** The same request is being worked on at this moment. */
  record Busy() implements Outcome {}
}
