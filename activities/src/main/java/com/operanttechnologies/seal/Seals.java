package com.operanttechnologies.seal;

import com.operanttechnologies.seal.pades.LongTerm;
import com.operanttechnologies.seal.pades.PadesSeal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals documents with the key of their tenant, at the level that is configured and no other. */
@Component
public class Seals {
  private final SealKeys keys;
  private final PadesSeal pades;
  private final LongTerm longTerm;
  private final SealSettings settings;

  Seals(SealKeys keys, PadesSeal pades, LongTerm longTerm, SealSettings settings) {
    this.keys = keys;
    this.pades = pades;
    this.longTerm = longTerm;
    this.settings = settings;
  }

  /**
   * The document with a seal behind it; its own bytes stay as they are.
   *
   * @param reason what the seal says it is for
   * @throws SealDelayed when the level needs what others do not give now
   */
  public SealedDocument seal(UUID tenant, byte[] pdf, String reason) {
    SealKey key = keys.current(tenant);
    byte[] sealed = pades.seal(pdf, key, reason, Clock.systemUTC().instant());
    return new SealedDocument(
        lasting(sealed), settings.level(), SealKey.fingerprint(key.certificate()));
  }

  private byte[] lasting(byte[] sealed) {
    return switch (settings.level()) {
      case B_B, B_T -> sealed;
      case B_LT -> longTerm.proven(sealed);
      case B_LTA -> longTerm.archived(longTerm.proven(sealed));
    };
  }
}
