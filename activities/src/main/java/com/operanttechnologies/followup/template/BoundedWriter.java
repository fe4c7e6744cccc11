package com.operanttechnologies.followup.template;

import java.io.Writer;

/** Collects what a template writes, up to a size and a deadline. */
final class BoundedWriter extends Writer {
  private static final int LONGEST = 512 * 1024;

  private final StringBuilder text = new StringBuilder();
  private final Deadline deadline;

  BoundedWriter(Deadline deadline) {
    this.deadline = deadline;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws OutOfBounds {
    if (text.length() + length > LONGEST) {
      throw new OutOfBounds("It becomes longer than 512 KB");
    }
    if (deadline.isOver()) {
      throw new OutOfBounds(TenantModel.TOO_SLOW);
    }
    text.append(characters, offset, length);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}

  @Override
  public String toString() {
    return text.toString();
  }
}
