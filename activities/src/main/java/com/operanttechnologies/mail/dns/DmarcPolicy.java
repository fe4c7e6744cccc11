package com.operanttechnologies.mail.dns;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a domain asks receivers to do with mail that fails (RFC 7489, section 6.3).
 *
 * @param at the domain whose record it is: the sender's own, or one above it
 * @param policy none, quarantine or reject
 */
public record DmarcPolicy(String at, String policy, boolean strictDkim, boolean strictSpf) {

  static boolean isOne(String text) {
    return text.strip().toLowerCase(Locale.ROOT).startsWith("v=dmarc1");
  }

  /** Empty where it names no policy that receivers know. */
  static Optional<DmarcPolicy> of(String at, String text, boolean forSubdomain) {
    Map<String, String> tags = new HashMap<>();
    for (String tag : text.toLowerCase(Locale.ROOT).split(";")) {
      String[] pair = tag.split("=", 2);
      if (pair.length == 2) {
        tags.putIfAbsent(pair[0].strip(), pair[1].strip());
      }
    }
    String own = tags.getOrDefault("p", "");
    String policy = forSubdomain ? tags.getOrDefault("sp", own) : own;
    return policy.matches("none|quarantine|reject")
        ? Optional.of(
            new DmarcPolicy(
                at, policy, "s".equals(tags.get("adkim")), "s".equals(tags.get("aspf"))))
        : Optional.empty();
  }

  /** Whether a signature of this domain speaks for a mail from that one. */
  public boolean alignsSignature(String signing, String from) {
    return aligned(signing, from, strictDkim);
  }

  /** Whether a return path of this domain speaks for a mail from that one. */
  public boolean alignsPath(String path, String from) {
    return aligned(path, from, strictSpf);
  }

  /** Relaxed: both belong to one organisation, as far as the place of the policy tells. */
  private boolean aligned(String one, String from, boolean strict) {
    return one.equalsIgnoreCase(from)
        || !strict && (below(one, at) && below(from, at) || below(from, one));
  }

  private static boolean below(String domain, String above) {
    String lower = "." + domain.toLowerCase(Locale.ROOT);
    return lower.endsWith("." + above.toLowerCase(Locale.ROOT));
  }
}
