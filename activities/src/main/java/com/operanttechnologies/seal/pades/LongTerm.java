package com.operanttechnologies.seal.pades;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.revocation.Proofs;
import com.operanttechnologies.seal.ProofUnavailable;
import com.operanttechnologies.seal.proof.Inquiry;
import java.time.Instant;
import java.util.List;

/** Makes a seal last: proofs behind it for B-LT, and a time stamp over them for B-LTA. */
public record LongTerm(GuardedHttp http, TimeStamps timeStamps) {

  /**
   * A seal with a time stamp, and behind it what proves that no certificate of it was revoked.
   *
   * @throws ProofUnavailable when a proof cannot be had
   */
  public byte[] proven(byte[] stamped) {
    SealedWith with = SealedWith.of(stamped);
    Proofs proofs = new Inquiry(http, with.known(), with.at()).after(with.leaves());
    return new ProofRevision(proofs).behind(stamped);
  }

  /**
   * The same with a time stamp over everything.
   *
   * @throws com.operanttechnologies.seal.TimeStampUnavailable when it cannot be had
   */
  public byte[] archived(byte[] proven) {
    return new DocumentStamp(timeStamps).behind(proven);
  }

  /**
   * An archived document with another time stamp over it, and over what proves that the certificate
   * of the one before was not revoked.
   *
   * @throws ProofUnavailable when a proof cannot be had
   * @throws com.operanttechnologies.seal.TimeStampUnavailable when the time stamp cannot be had
   */
  public byte[] renewed(byte[] archived, Instant now) {
    LastStamp last = LastStamp.of(archived);
    Proofs proofs = new Inquiry(http, last.known(), now).after(List.of(last.certificate()));
    return archived(new ProofRevision(proofs).behind(archived));
  }
}
