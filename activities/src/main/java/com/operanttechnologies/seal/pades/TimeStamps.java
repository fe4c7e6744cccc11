package com.operanttechnologies.seal.pades;

import java.util.Optional;
import org.bouncycastle.tsp.TimeStampToken;

/** Where time stamps come from. */
public interface TimeStamps {
  /** None are asked for: seals are of the level B-B. */
  TimeStamps NONE = signature -> Optional.empty();

  /**
   * A time stamp over the value of a signature.
   *
   * @throws com.operanttechnologies.seal.TimeStampUnavailable when there should be one and is none
   */
  Optional<TimeStampToken> over(byte[] signature);
}
