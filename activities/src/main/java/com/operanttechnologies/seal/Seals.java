package com.operanttechnologies.seal;

import com.operanttechnologies.seal.pades.PadesSeal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals documents with the key of their tenant, at the level that is configured and no other. */
@Component
public class Seals {
  private final SealKeys keys;
  private final PadesSeal pades;
  private final SealSettings settings;

  Seals(SealKeys keys, PadesSeal pades, SealSettings settings) {
    this.keys = keys;
    this.pades = pades;
    this.settings = settings;
  }

  /**
   * The document with a seal behind it; its own bytes stay as they are.
   *
   * @param reason what the seal says it is for
   * @throws TimeStampUnavailable when a time stamp is wanted and cannot be had
   */
  public SealedDocument seal(UUID tenant, byte[] pdf, String reason) {
    SealKey key = keys.current(tenant);
    byte[] sealed = pades.seal(pdf, key, reason, Clock.systemUTC().instant());
    return new SealedDocument(sealed, settings.level(), SealKey.fingerprint(key.certificate()));
  }
}
