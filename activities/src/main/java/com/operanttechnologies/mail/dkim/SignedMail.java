package com.operanttechnologies.mail.dkim;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mail in its final bytes, read as a receiver reads it. */
public final class SignedMail {
  private static final List<String> WAYS_OUT = List.of("List-Unsubscribe", "List-Unsubscribe-Post");
  private static final String SIGNATURE = "DKIM-Signature";

  private final byte[] bytes;
  private final SignedHeaders headers;

  private SignedMail(byte[] bytes) {
    this.bytes = bytes;
    this.headers = SignedHeaders.of(bytes);
  }

  public static SignedMail of(byte[] bytes) {
    return new SignedMail(bytes);
  }

  /** Header fields in their order, unfolded: name, then value. */
  public List<Map.Entry<String, String>> fields() {
    return headers.fields().stream()
        .map(field -> {
          int colon = field.indexOf(':');
          return Map.entry(
              field.substring(0, colon), field.substring(colon + 1).replaceAll("\r\n", "").strip());
        })
        .toList();
  }

  /**
   * What a receiver would hold against it.
   *
   * @param key that it should be signed with; absent: none
   * @param oneClick whether it must show the way out of its stream
   */
  public List<SignatureFault> faults(@Nullable DkimKey key, boolean oneClick) {
    List<SignatureFault> faults = new ArrayList<>();
    int most = WAYS_OUT.stream().mapToInt(way -> headers.named(way).size()).max().orElse(0);
    int least = WAYS_OUT.stream().mapToInt(way -> headers.named(way).size()).min().orElse(0);
    if (most > 1) {
      faults.add(SignatureFault.SEVERAL_WAYS_OUT);
    }
    if (least == 0 && (oneClick || most > 0)) {
      faults.add(SignatureFault.NO_WAY_OUT);
    }
    List<String> signatures = headers.named(SIGNATURE);
    if (key == null || signatures.size() != 1) {
      faults.add(SignatureFault.UNSIGNED);
      return faults;
    }
    Map<String, String> tags = tags(signatures.getFirst());
    List<String> signed = signed(tags);
    if (most > 0 && !WAYS_OUT.stream().allMatch(way -> covers(signed, way))) {
      faults.add(SignatureFault.WAY_OUT_UNSIGNED);
    }
    if (!holds(signatures.getFirst(), tags, signed, key)) {
      faults.add(SignatureFault.BROKEN);
    }
    return faults;
  }

  private static boolean covers(List<String> signed, String name) {
    return signed.stream().anyMatch(name::equalsIgnoreCase);
  }

  private static List<String> signed(Map<String, String> tags) {
    return Arrays.stream(tags.getOrDefault("h", "").split(":")).map(String::strip).toList();
  }

  private boolean holds(String field, Map<String, String> tags, List<String> signed, DkimKey key) {
    try {
      byte[] body = DkimSigner.sha256(Relaxed.body(bytes, headers.bodyStart()));
      if (!Base64.getEncoder().encodeToString(body).equals(bare(tags.getOrDefault("bh", "")))) {
        return false;
      }
      String data =
          headers.canonical(signed) + Relaxed.header(field.replaceFirst("(?s)(;\\s*b=).*", "$1"));
      return verified(key, data, Base64.getDecoder().decode(bare(tags.getOrDefault("b", ""))));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean verified(DkimKey key, String data, byte[] signature)
      throws GeneralSecurityException {
    byte[] signed = data.getBytes(StandardCharsets.ISO_8859_1);
    boolean ed = key.algorithm() == DkimAlgorithm.ED25519;
    Signature verifier = Signature.getInstance(ed ? "Ed25519" : "SHA256withRSA");
    verifier.initVerify(key.publicKey());
    verifier.update(ed ? DkimSigner.sha256(signed) : signed);
    return verifier.verify(signature);
  }

  private static Map<String, String> tags(String field) {
    Map<String, String> tags = new HashMap<>();
    for (String tag : field.substring(field.indexOf(':') + 1).split(";")) {
      String[] pair = tag.split("=", 2);
      if (pair.length == 2) {
        tags.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
      }
    }
    return tags;
  }

  private static String bare(String folded) {
    return folded.replaceAll("\\s", "");
  }
}
