package com.operanttechnologies.seal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose key seals a tenant's documents: its own if it has uploaded one, else the product's. */
public interface SealKeys {

  /** What can be told about the key that is used now. */
  Described inUse(UUID tenant);

  /** The key itself. */
  SealKey current(UUID tenant);

  /**
   * Takes the key of a PKCS#12 file into use at once, in place of the one before.
   *
   * @throws SealRefused when it cannot be read or used
   */
  Described upload(UUID tenant, byte[] pkcs12, char[] password);

  /** Deletes the tenant's key: from now on the product's is used. */
  void remove(UUID tenant);

  /**
   * Every key that may have sealed the tenant's documents, the newest first: by its fingerprint
   * anybody can tell whose an old seal is.
   */
  List<Used> used(UUID tenant);

  /** The certificate in use, in PEM, for those who want to compare. */
  String pem(UUID tenant);

  /**
   * A key, without the key.
   *
   * @param own uploaded by the tenant
   * @param fingerprint SHA-256 of the certificate
   */
  record Described(
      boolean own, String subject, String issuer, String fingerprint, Instant expiresAt) {}

  /**
   * A key with the time in which it was used.
   *
   * @param until absent: it is not out of use
   */
  record Used(Described key, Instant from, @Nullable Instant until) {}
}
