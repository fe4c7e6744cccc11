package com.operanttechnologies.evidence.pdf;

import com.operanttechnologies.revocation.Certificates;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * A time stamp over a whole file (ETSI EN 319 142-1, 5.4.3), read from the file's bytes.
 *
 * @param bytes how long the file was with it
 * @param fits whether it is over exactly these bytes, and signed by the authority that it names
 * @param certificate of the authority; empty where it cannot be read
 */
public record StampReading(
    int bytes, boolean fits, Instant at, String authority, Optional<X509Certificate> certificate) {

  /** Those of a file, the oldest first. */
  public static List<StampReading> of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getSignatureDictionaries().stream()
          .filter(signature -> SealReading.STAMP.equals(signature.getSubFilter()))
          .map(signature -> read(signature, pdf))
          .sorted(Comparator.comparingInt(StampReading::bytes))
          .toList();
    }
  }

  private static StampReading read(PDSignature signature, byte[] pdf) {
    int[] range = signature.getByteRange();
    if (!SealReading.covers(range, pdf)) {
      return unreadable(pdf.length);
    }
    int end = SealReading.end(range);
    byte[] covered = Arrays.copyOf(pdf, range[1] + range[3]);
    System.arraycopy(pdf, range[2], covered, range[1], range[3]);
    try {
      SignaturePlace place = SignaturePlace.of(pdf, range);
      var token = new TimeStampToken(new CMSSignedData(place.content()));
      return place.isExact() ? read(token, covered, end) : unreadable(end);
    } catch (IOException | CMSException | TSPException | IllegalArgumentException unreadable) {
      return unreadable(end);
    }
  }

  private static StampReading read(TimeStampToken token, byte[] covered, int end)
      throws IOException, TSPException {
    Instant at = token.getTimeStampInfo().getGenTime().toInstant();
    for (Object holder : token.getCertificates().getMatches(token.getSID())) {
      var certificate = (X509CertificateHolder) holder;
      return new StampReading(
          end,
          Imprints.fits(token, covered) && isSigned(token, certificate),
          at,
          certificate.getSubject().toString(),
          Certificates.read(certificate.getEncoded()).stream().findFirst());
    }
    return new StampReading(end, false, at, "", Optional.empty());
  }

  private static StampReading unreadable(int bytes) {
    return new StampReading(bytes, false, Instant.EPOCH, "", Optional.empty());
  }

  private static boolean isSigned(TimeStampToken token, X509CertificateHolder certificate) {
    try {
      token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
      return true;
    } catch (TSPException | OperatorCreationException | CertificateException another) {
      return false;
    }
  }
}
