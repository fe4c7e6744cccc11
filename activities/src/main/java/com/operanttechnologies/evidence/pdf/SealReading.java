package com.operanttechnologies.evidence.pdf;

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
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.jspecify.annotations.Nullable;

/**
 * A seal as it stands in a file. What it covers is taken from the file's bytes and not from what
 * the file says about itself, so that nothing can hide in a gap.
 *
 * @param isExact whether nothing stands in its gap but the seal
 * @param sealedBytes how long the document was when it was sealed
 * @param claimedAt the time that the sealing side has written down
 */
public record SealReading(
    CMSSignedData cms,
    SignerInformation signer,
    X509Certificate certificate,
    boolean isExact,
    int sealedBytes,
    @Nullable Instant claimedAt) {

  private static final int PARTS = 4;

  private static final String SEAL = "ETSI.CAdES.detached";

  /** A time stamp over the document is no seal. */
  static final String STAMP = "ETSI.RFC3161";

  /** The first seal of a file; empty when it has none or only what looks like one. */
  public static Optional<SealReading> of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> signatures =
          document.getSignatureDictionaries().stream()
              .filter(signature -> !STAMP.equals(signature.getSubFilter()))
              .filter(signature -> covers(signature.getByteRange(), pdf))
              .sorted(Comparator.comparingInt(signature -> end(signature.getByteRange())))
              .toList();
      return signatures.isEmpty() ? Optional.empty() : read(signatures.getFirst(), pdf);
    }
  }

  /** Whether a file says that it is sealed, be it so or not. */
  public static boolean isClaimed(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getSignatureDictionaries().stream()
          .anyMatch(signature -> SEAL.equals(signature.getSubFilter()));
    }
  }

  static int end(int[] range) {
    return range[2] + range[3];
  }

  /** From the first byte on, without a gap but the one that holds the signature itself. */
  static boolean covers(int @Nullable [] range, byte[] pdf) {
    return range != null
        && range.length == PARTS
        && range[0] == 0
        && range[1] > 0
        && range[2] > range[1] + 1
        && range[3] > 0
        && (long) range[2] + range[3] <= pdf.length
        && pdf[range[1]] == '<'
        && pdf[range[2] - 1] == '>';
  }

  private static Optional<SealReading> read(PDSignature signature, byte[] pdf) {
    int[] range = signature.getByteRange();
    try {
      byte[] covered = Arrays.copyOf(pdf, range[1] + range[3]);
      System.arraycopy(pdf, range[2], covered, range[1], range[3]);
      SignaturePlace place = SignaturePlace.of(pdf, range);
      CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(covered), place.content());
      SignerInformation signer = cms.getSignerInfos().iterator().next();
      for (Object holder : cms.getCertificates().getMatches(signer.getSID())) {
        X509Certificate certificate =
            new JcaX509CertificateConverter().getCertificate((X509CertificateHolder) holder);
        return Optional.of(
            new SealReading(
                cms, signer, certificate, place.isExact(), end(range), claimed(signature)));
      }
      return Optional.empty();
    } catch (IOException | CMSException | CertificateException | RuntimeException e) {
      // a changed byte can make any structure of another
      return Optional.empty();
    }
  }

  private static @Nullable Instant claimed(PDSignature signature) {
    return signature.getSignDate() == null ? null : signature.getSignDate().toInstant();
  }

  /** The document as it was when it was sealed. */
  public byte[] sealed(byte[] pdf) {
    return Arrays.copyOf(pdf, sealedBytes);
  }
}
