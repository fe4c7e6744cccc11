package com.operanttechnologies.evidence.check;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.pdf.StampReading;
import com.operanttechnologies.evidence.pdf.StoredProofs;
import com.operanttechnologies.revocation.Proofs.Walk;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Whether the time stamps over a document are a chain: each was made while the one before still
 * held, and covers what proves that the certificate of that one was not revoked.
 *
 * @param today when it is asked
 */
public record StampChecks(byte[] now, Instant today) {

  /** Empty without a time stamp over the document, or where one of them does not fit. */
  public Optional<Finding> chain() throws IOException {
    List<StampReading> stamps = StampReading.of(now);
    if (stamps.isEmpty() || stamps.stream().anyMatch(stamp -> !stamp.fits())) {
      return Optional.empty();
    }
    for (int i = 1; i < stamps.size(); i++) {
      Optional<Finding> problem = joint(stamps.get(i - 1), stamps.get(i));
      if (problem.isPresent()) {
        return problem;
      }
    }
    Instant end = end(stamps.getLast());
    if (!end.isAfter(today)) {
      return Optional.of(Finding.notProven(Topic.STAMPS, "over", end));
    }
    return Optional.of(
        stamps.size() == 1
            ? Finding.proven(Topic.STAMPS, "one", end)
            : Finding.proven(Topic.STAMPS, "chain", stamps.size(), words(stamps), end));
  }

  private Optional<Finding> joint(StampReading before, StampReading after) throws IOException {
    if (!after.at().isBefore(end(before))) {
      return Optional.of(Finding.notProven(Topic.STAMPS, "gap", end(before), after.at()));
    }
    Walk walk = walk(before, after);
    return walk.isComplete()
        ? Optional.empty()
        : Optional.of(
            Finding.notProven(Topic.STAMPS, "unproven", String.join(", ", walk.missing())));
  }

  /** By the proofs that the later one covers, and at its time. */
  private Walk walk(StampReading before, StampReading after) throws IOException {
    List<X509Certificate> leaves = List.of(before.certificate().orElseThrow());
    Optional<StoredProofs> proofs = StoredProofs.of(Arrays.copyOf(now, after.bytes()));
    return proofs
        .map(stored -> stored.proofs().walk(leaves, after.at()))
        .orElseGet(() -> new Walk(List.of(), List.of(before.authority())));
  }

  private static Instant end(StampReading stamp) {
    return stamp.certificate().orElseThrow().getNotAfter().toInstant();
  }

  private static String words(List<StampReading> stamps) {
    return stamps.stream()
        .map(stamp -> stamp.at() + " (" + stamp.authority() + ")")
        .collect(Collectors.joining(", "));
  }
}
