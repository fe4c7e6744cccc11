package com.operanttechnologies.seal.pades;

import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.certificate.CertificateNames;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** Adds a seal to a document as an incremental update, which covers everything before it. */
public record PadesSeal(TimeStamps timeStamps) {
  /** Room for a chain of certificates and a time stamp with its own. */
  private static final int ROOM = 32 * 1024;

  /** The document with its seal; what the document was before is its beginning. */
  public byte[] seal(byte[] pdf, SealKey key, String reason, Instant at) {
    try (PDDocument document = Loader.loadPDF(pdf);
        var options = new SignatureOptions()) {
      var signature = signature(key, reason, at);
      options.setPreferredSignatureSize(ROOM);
      options.setPage(document.getNumberOfPages() - 1);
      document.addSignature(signature, options);
      new SealField(document, document.getSignatureFields().getLast(), reason).describe();
      var out = new ByteArrayOutputStream(pdf.length + 2 * ROOM);
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
      byte[] covered = signing.getContent().readAllBytes();
      signing.setSignature(new CmsSeal(key, timeStamps).over(covered));
      return out.toByteArray();
    } catch (IOException e) {
      throw new SealingFailed("The document could not be sealed", e);
    }
  }

  private static PDSignature signature(SealKey key, String reason, Instant at) {
    var signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
    signature.setName(commonName(key));
    signature.setReason(reason);
    signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
    return signature;
  }

  private static String commonName(SealKey key) {
    return CertificateNames.commonName(key.certificate().getSubjectX500Principal());
  }
}
