package com.operanttechnologies.evidence.check;

import com.operanttechnologies.evidence.pdf.SealReading;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * The few parts of a signature that it does not sign itself, such as its version: each can have one
 * value only, so that not even there a byte can be changed without being noticed.
 */
final class SealStructure {
  private SealStructure() {}

  static boolean isPlain(SealReading seal) throws IOException {
    ContentInfo read = seal.cms().toASN1Structure();
    SignedData data = SignedData.getInstance(read.getContent());
    Certificate certificate = Certificate.getInstance(encoded(seal.certificate()));
    SignerInfo signer = again(seal.signer().toASN1Structure(), certificate);
    SignedData plain =
        new SignedData(
            new DERSet(signer.getDigestAlgorithm()),
            new ContentInfo(PKCSObjectIdentifiers.data, null),
            data.getCertificates(),
            data.getCRLs(),
            new DERSet(signer));
    return Arrays.equals(
        new ContentInfo(PKCSObjectIdentifiers.signedData, plain).getEncoded(), read.getEncoded());
  }

  private static byte[] encoded(X509Certificate certificate) throws IOException {
    try {
      return certificate.getEncoded();
    } catch (CertificateEncodingException e) {
      throw new IOException(e);
    }
  }

  /** Names are the same in capitals and small letters: the one of the certificate is meant. */
  private static SignerInfo again(SignerInfo read, Certificate certificate) {
    return new SignerInfo(
        new SignerIdentifier(new IssuerAndSerialNumber(certificate)),
        read.getDigestAlgorithm(),
        read.getAuthenticatedAttributes(),
        read.getDigestEncryptionAlgorithm(),
        read.getEncryptedDigest(),
        read.getUnauthenticatedAttributes());
  }
}
