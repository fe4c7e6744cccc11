package com.operanttechnologies.seal.pades;

import com.operanttechnologies.seal.TimeStampUnavailable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.tsp.TimeStampToken;

/** A time stamp over a whole document and its proofs (ETSI EN 319 142-1, 5.4.3). */
record DocumentStamp(TimeStamps timeStamps) {
  /** What says that a signature is a time stamp over the document. */
  static final String SUB_FILTER = "ETSI.RFC3161";

  private static final COSName RFC3161 = COSName.getPDFName(SUB_FILTER);
  private static final int ROOM = 32 * 1024;
  private static final String FIELD = "Time stamp on the sealed document";

  /** What is stamped is the beginning of the answer. */
  byte[] behind(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf);
        var options = new SignatureOptions()) {
      var stamp = new PDSignature();
      stamp.setType(COSName.DOC_TIME_STAMP);
      stamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      stamp.setSubFilter(RFC3161);
      options.setPreferredSignatureSize(ROOM);
      options.setPage(document.getNumberOfPages() - 1);
      document.addSignature(stamp, options);
      new SealField(document, document.getSignatureFields().getLast(), FIELD).describe();
      var out = new ByteArrayOutputStream(pdf.length + 2 * ROOM);
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
      signing.setSignature(token(signing.getContent().readAllBytes()).getEncoded());
      return out.toByteArray();
    } catch (IOException e) {
      throw new SealingFailed("The document could not be stamped", e);
    }
  }

  private TimeStampToken token(byte[] covered) {
    return timeStamps
        .over(covered)
        .orElseThrow(() -> new TimeStampUnavailable("No time-stamp authority is configured."));
  }
}
