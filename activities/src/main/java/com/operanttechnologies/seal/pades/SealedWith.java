package com.operanttechnologies.seal.pades;

import com.operanttechnologies.revocation.Certificates;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;

/**
 * Whose certificates a seal with a time stamp was made with.
 *
 * @param leaves of whoever sealed, and of the authority
 * @param known all that the seal and its time stamp carry
 * @param at the time of the stamp
 */
record SealedWith(List<X509Certificate> leaves, List<X509Certificate> known, Instant at) {

  static SealedWith of(byte[] sealed) {
    try (PDDocument document = Loader.loadPDF(sealed)) {
      CMSSignedData seal = cms(document.getLastSignatureDictionary().getContents());
      SignerInformation signer = seal.getSignerInfos().iterator().next();
      var stamp =
          signer
              .getUnsignedAttributes()
              .get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken)
              .getAttributeValues()[0];
      var token = new TimeStampToken(new CMSSignedData(ContentInfo.getInstance(stamp)));
      List<X509Certificate> leaves =
          new ArrayList<>(signer(seal.getCertificates(), signer.getSID()));
      leaves.addAll(signer(token.getCertificates(), token.getSID()));
      List<X509Certificate> known = new ArrayList<>(all(seal.getCertificates()));
      known.addAll(all(token.getCertificates()));
      return new SealedWith(leaves, known, token.getTimeStampInfo().getGenTime().toInstant());
    } catch (IOException | CMSException | TSPException e) {
      throw new SealingFailed("The seal that was just made cannot be read", e);
    }
  }

  static CMSSignedData cms(byte[] padded) throws IOException, CMSException {
    try (var in = new ASN1InputStream(padded)) {
      return new CMSSignedData(ContentInfo.getInstance(in.readObject()));
    }
  }

  static List<X509Certificate> signer(Store<X509CertificateHolder> certificates, SignerId id)
      throws IOException {
    List<X509Certificate> found = new ArrayList<>();
    for (Object holder : certificates.getMatches(id)) {
      found.addAll(Certificates.read(((X509CertificateHolder) holder).getEncoded()));
    }
    return found;
  }

  static List<X509Certificate> all(Store<X509CertificateHolder> certificates) throws IOException {
    List<X509Certificate> found = new ArrayList<>();
    for (Object holder : certificates.getMatches(null)) {
      found.addAll(Certificates.read(((X509CertificateHolder) holder).getEncoded()));
    }
    return found;
  }
}
