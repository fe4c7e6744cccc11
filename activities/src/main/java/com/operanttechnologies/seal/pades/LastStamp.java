package com.operanttechnologies.seal.pades;

import com.operanttechnologies.revocation.Certificates;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * The last time stamp over a whole document of ours.
 *
 * @param stamps how many there are
 * @param certificate of the authority that made it
 * @param known all that it carries, and those in the document's store of proofs
 * @param algorithms what it was made with, such as SHA-256 and EC-256
 */
public record LastStamp(
    int stamps,
    Instant at,
    X509Certificate certificate,
    List<X509Certificate> known,
    Set<String> algorithms) {

  /**
   * Reads it.
   *
   * @throws SealingFailed when there is none, or none that can be read
   */
  public static LastStamp of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> stamps =
          document.getSignatureDictionaries().stream()
              .filter(signature -> DocumentStamp.SUB_FILTER.equals(signature.getSubFilter()))
              .sorted(Comparator.comparingInt(signature -> signature.getByteRange()[2]))
              .toList();
      if (stamps.isEmpty()) {
        throw new SealingFailed("There is no time stamp over the document");
      }
      var token = new TimeStampToken(SealedWith.cms(stamps.getLast().getContents()));
      List<X509Certificate> known = new ArrayList<>(SealedWith.all(token.getCertificates()));
      for (byte[] stored : StoredStreams.contents(document, "Certs")) {
        known.addAll(Certificates.read(stored));
      }
      return of(stamps.size(), token, known);
    } catch (IOException | CMSException | TSPException e) {
      throw new SealingFailed("The time stamp over the document cannot be read", e);
    }
  }

  private static LastStamp of(int stamps, TimeStampToken token, List<X509Certificate> known)
      throws IOException {
    List<X509Certificate> signers = SealedWith.signer(token.getCertificates(), token.getSID());
    if (signers.isEmpty()) {
      throw new SealingFailed("The time stamp over the document does not carry its certificate");
    }
    X509Certificate certificate = signers.getFirst();
    return new LastStamp(
        stamps,
        token.getTimeStampInfo().getGenTime().toInstant(),
        certificate,
        known,
        StampAlgorithms.of(token, certificate.getPublicKey()));
  }

  public Instant endsAt() {
    return certificate.getNotAfter().toInstant();
  }

  /** Who made it. */
  public String authority() {
    return Certificates.name(certificate);
  }
}
