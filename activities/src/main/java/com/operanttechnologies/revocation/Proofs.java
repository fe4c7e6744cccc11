package com.operanttechnologies.revocation;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Certificates with what proves that they had not been revoked, as it travels inside a document.
 *
 * @param answers of OCSP responders, in DER
 * @param lists of revoked certificates, in DER
 */
public record Proofs(List<X509Certificate> certificates, List<byte[]> answers, List<byte[]> lists) {
  public Proofs {
    certificates = List.copyOf(certificates);
    answers = List.copyOf(answers);
    lists = List.copyOf(lists);
  }

  /**
   * What was found on the ways from certificates up to those that vouch for themselves.
   *
   * @param proven names of those with a proof
   * @param missing names of those without one, or whose issuer is not known
   */
  public record Walk(List<String> proven, List<String> missing) {
    public boolean isComplete() {
      return missing.isEmpty();
    }
  }

  /** Looks for a proof for each certificate that somebody else vouches for, at this time. */
  public Walk walk(List<X509Certificate> leaves, Instant at) {
    List<String> proven = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Deque<X509Certificate> open = new ArrayDeque<>(leaves);
    Set<X509Certificate> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      X509Certificate certificate = open.remove();
      if (!seen.add(certificate) || Certificates.isSelfSigned(certificate)) {
        continue;
      }
      Optional<X509Certificate> issuer = Certificates.issuer(certificate, certificates);
      issuer.ifPresent(open::add);
      boolean good =
          issuer.isPresent()
              && (Certificates.isExempt(certificate)
                  || isProven(certificate, issuer.get(), at, open));
      (good ? proven : missing).add(Certificates.name(certificate));
    }
    return new Walk(proven, missing);
  }

  /** Whoever was charged with the answer has to be proven, too. */
  private boolean isProven(
      X509Certificate certificate,
      X509Certificate issuer,
      Instant at,
      Deque<X509Certificate> open) {
    for (byte[] bytes : answers) {
      Optional<OcspAnswer> answer = OcspAnswer.read(bytes);
      if (answer.isPresent() && answer.get().about(certificate, issuer, at) == Answer.GOOD) {
        answer.get().signer(issuer).ifPresent(open::add);
        return true;
      }
    }
    return lists.stream()
        .flatMap(bytes -> RevocationList.read(bytes).stream())
        .anyMatch(list -> list.about(certificate, issuer, at) == Answer.GOOD);
  }
}
