package com.operanttechnologies.quote.stepup;

import com.operanttechnologies.engine.key.Tokens;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows a network again without keeping an address: a keyed hash of an IPv4 address's first three
 * bytes, or of the first three groups of an IPv6 address, cut to eight bytes.
 */
@Component
public class Networks {
  private static final int BYTES = 8;
  private static final int PARTS = 3;

  private final Tokens tokens;

  Networks(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Absent where the address is not known. */
  public byte @Nullable [] mark(@Nullable String ip) {
    if (ip == null || ip.isBlank()) {
      return null;
    }
    String separator = ip.indexOf(':') >= 0 ? ":" : "\\.";
    String[] parts = ip.strip().split(separator);
    String network = String.join("/", Arrays.copyOf(parts, Math.min(PARTS, parts.length)));
    return Arrays.copyOf(tokens.mark("network", network), BYTES);
  }
}
