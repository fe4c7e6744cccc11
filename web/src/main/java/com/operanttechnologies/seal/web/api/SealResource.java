package com.operanttechnologies.seal.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.seal.SealKeys.Described;
import com.operanttechnologies.seal.SealKeys.Used;
import com.operanttechnologies.seal.SealSettings;
import com.operanttechnologies.seal.web.SealActs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The key that accepted quotes are sealed with. */
@Tag(name = "Seal")
@RestController
@RequestMapping("/api/v1/seal")
class SealResource {
  private final SealActs acts;
  private final SealSettings settings;

  SealResource(SealActs acts, SealSettings settings) {
    this.acts = acts;
    this.settings = settings;
  }

  /**
   * The key in use, without the key.
   *
   * @param own uploaded by the organisation; else the product's
   * @param fingerprint SHA-256 of the certificate
   * @param level PAdES B-B, PAdES B-T, PAdES B-LT or PAdES B-LTA, as configured
   * @param certificate in PEM
   * @param keys all that may have sealed the organisation's documents, the newest first
   */
  record SealJson(
      boolean own,
      String subject,
      String issuer,
      String fingerprint,
      Instant expiresAt,
      String level,
      String certificate,
      List<UsedJson> keys) {}

  /**
   * A key with the time in which it was used.
   *
   * @param until absent: it is not out of use
   */
  record UsedJson(
      boolean own, String subject, String fingerprint, Instant from, @Nullable Instant until) {
    static UsedJson of(Used used) {
      return new UsedJson(
          used.key().own(),
          used.key().subject(),
          used.key().fingerprint(),
          used.from(),
          used.until());
    }
  }

  /**
   * A key to take into use.
   *
   * @param pkcs12 the file in base64
   * @param password of the file; not kept
   */
  record SealBody(@Nullable String pkcs12, @Nullable String password) {}

  @Operation(summary = "Read which key seals")
  @GetMapping
  SealJson read(CurrentKey key) {
    return json(key, acts.inUse(key));
  }

  @Operation(
      summary = "Upload a key",
      description = "A PKCS#12 file with one private key; it takes effect at once.")
  @PutMapping
  SealJson upload(CurrentKey key, @RequestBody SealBody body) {
    String password = body.password() == null ? "" : body.password();
    return json(key, acts.upload(key, decoded(body.pkcs12()), password));
  }

  @Operation(
      summary = "Delete the key",
      description = "The private key is deleted; the product's own key is used again.")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @DeleteMapping
  void remove(CurrentKey key) {
    acts.remove(key);
  }

  private SealJson json(CurrentKey key, Described described) {
    return new SealJson(
        described.own(),
        described.subject(),
        described.issuer(),
        described.fingerprint(),
        described.expiresAt(),
        settings.level().notation(),
        acts.pem(key),
        acts.used(key).stream().map(UsedJson::of).toList());
  }

  private static byte[] decoded(@Nullable String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64 == null ? "" : base64);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("pkcs12", "Write the file in base64.");
    }
  }
}
