package com.operanttechnologies.evidence.check;

import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.pdf.SealReading;
import com.operanttechnologies.evidence.pdf.StampReading;
import com.operanttechnologies.evidence.pdf.StoredProofs;
import com.operanttechnologies.revocation.Certificates;
import com.operanttechnologies.revocation.Proofs.Walk;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Which level of PAdES the seal reaches, by what is in the document: the proofs are checked against
 * the certificates that they are for, and the time stamp over them against the bytes.
 */
public record LevelChecks(byte[] now, SealReading seal, Optional<TimeStampToken> token) {

  /** Whether something stands behind the seal that is there for its level. */
  public boolean isLasting() throws IOException {
    return !StampReading.of(now).isEmpty() || StoredProofs.of(now).isPresent();
  }

  public Finding level() throws IOException {
    List<StampReading> stamps = StampReading.of(now);
    if (stamps.stream().anyMatch(stamp -> !stamp.fits())) {
      return Finding.broken(Topic.LEVEL, "stampDiffers");
    }
    byte[] archived = stamps.isEmpty() ? now : Arrays.copyOf(now, stamps.getFirst().bytes());
    Optional<StoredProofs> proofs = StoredProofs.of(archived);
    if (proofs.isEmpty() || token.isEmpty()) {
      return Finding.proven(Topic.LEVEL, token.isEmpty() ? "bb" : "bt");
    }
    if (!proofs.get().whole()) {
      return Finding.broken(Topic.LEVEL, "unreadable");
    }
    Walk walk = proofs.get().proofs().walk(leaves(token.get()), at(token.get()));
    if (!walk.isComplete()) {
      return Finding.broken(Topic.LEVEL, "missing", String.join(", ", walk.missing()));
    }
    return stamps.isEmpty()
        ? Finding.proven(Topic.LEVEL, "blt", words(walk))
        : Finding.proven(
            Topic.LEVEL, "blta", words(walk), stamps.getLast().at(), stamps.getLast().authority());
  }

  private static Instant at(TimeStampToken token) {
    return token.getTimeStampInfo().getGenTime().toInstant();
  }

  /** Whoever sealed, and the authority that stamped it. */
  private List<X509Certificate> leaves(TimeStampToken stamp) throws IOException {
    List<X509Certificate> leaves = new ArrayList<>(List.of(seal.certificate()));
    for (Object holder : stamp.getCertificates().getMatches(stamp.getSID())) {
      leaves.addAll(Certificates.read(((X509CertificateHolder) holder).getEncoded()));
    }
    return leaves;
  }

  private static String words(Walk walk) {
    return walk.proven().isEmpty() ? "–" : String.join(", ", walk.proven());
  }
}
