package com.operanttechnologies.seal.pades;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.revocation.Proofs;
import com.operanttechnologies.seal.ProofUnavailable;
import com.operanttechnologies.seal.proof.Inquiry;

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
}
