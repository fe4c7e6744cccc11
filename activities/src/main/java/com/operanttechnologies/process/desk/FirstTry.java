package com.operanttechnologies.process.desk;

import com.operanttechnologies.process.ProcessKind;
import java.util.UUID;

/**
 * Does at once what the process of a row would do first, which most often is all of it. Safe to
 * call at any time and any number of times, also while the row's process runs: the row decides.
 */
public interface FirstTry {

  /** Of which rows. */
  ProcessKind kind();

  /** True if nothing is left to do, now or later; else the row gets its process. */
  boolean settles(UUID tenant, UUID subject);
}
