package com.operanttechnologies.evidence.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;

/**
 * The gap that a file keeps for a signature, the only bytes that no signature covers: digits of the
 * structure, and zeros that fill the rest.
 *
 * @param isExact whether not one digit could be another without changing what is read here
 */
record SignaturePlace(ContentInfo content, boolean isExact) {

  /** Between the angle brackets that the range leaves out. */
  static SignaturePlace of(byte[] pdf, int[] range) throws IOException {
    int length = range[2] - range[1] - 2;
    String digits = new String(pdf, range[1] + 1, length, StandardCharsets.US_ASCII);
    byte[] bytes = HexFormat.of().parseHex(digits);
    var source = new ByteArrayInputStream(bytes);
    try (var in = new ASN1InputStream(source)) {
      ASN1Primitive structure = in.readObject();
      if (structure == null) {
        throw new IOException("There is no signature in the place kept for it");
      }
      int end = bytes.length - source.available();
      return new SignaturePlace(
          ContentInfo.getInstance(structure), isOneCase(digits) && isZero(bytes, end));
    }
  }

  private static boolean isOneCase(String digits) {
    return digits.equals(digits.toUpperCase(Locale.ROOT))
        || digits.equals(digits.toLowerCase(Locale.ROOT));
  }

  private static boolean isZero(byte[] bytes, int from) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }
    return true;
  }
}
