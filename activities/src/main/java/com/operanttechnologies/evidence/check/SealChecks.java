package com.operanttechnologies.evidence.check;

import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.evidence.pdf.Imprints;
import com.operanttechnologies.evidence.pdf.SealReading;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Whether the seal fits the bytes, whose it is, and when it was made.
 *
 * @param known SHA-256 of certificates that whoever checks knows to be the right ones
 */
public record SealChecks(SealReading seal, Set<String> known) {

  /** The mathematics alone: these bytes, this certificate. */
  public Finding fits() {
    X509Certificate certificate = seal.certificate();
    try {
      boolean fits =
          seal.isExact()
              && SealStructure.isPlain(seal)
              && seal.cms().getSignerInfos().size() == 1
              && seal.signer()
                  .verify(
                      new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()))
              && isBound();
      return fits ? Finding.proven(Topic.SEAL, "fits") : Finding.broken(Topic.SEAL, "differs");
    } catch (CMSException | OperatorCreationException | IOException | RuntimeException e) {
      // a changed byte can make any structure of another: what cannot be read does not fit
      return Finding.broken(Topic.SEAL, "differs");
    }
  }

  /** The signature names its certificate, so that no other one can be put in its place. */
  private boolean isBound() {
    AttributeTable attributes = seal.signer().getSignedAttributes();
    Attribute attribute =
        attributes == null
            ? null
            : attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (attribute == null) {
      return false;
    }
    ESSCertIDv2[] certificates =
        SigningCertificateV2.getInstance(attribute.getAttributeValues()[0]).getCerts();
    return certificates.length > 0
        && HexFormat.of().formatHex(certificates[0].getCertHash()).equals(fingerprint());
  }

  /** Who holds the key is not written in the key. */
  public Finding owner() {
    X509Certificate certificate = seal.certificate();
    String subject = name(certificate.getSubjectX500Principal());
    String issuer = name(certificate.getIssuerX500Principal());
    if (known.contains(fingerprint())) {
      return Finding.proven(Topic.OWNER, "known", subject, fingerprint());
    }
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
        ? Finding.notProven(Topic.OWNER, "selfSigned", subject, fingerprint())
        : Finding.notProven(Topic.OWNER, "issued", subject, fingerprint(), issuer);
  }

  /** The common name, else the whole. */
  private static String name(X500Principal principal) {
    RDN[] names = X500Name.getInstance(principal.getEncoded()).getRDNs(BCStyle.CN);
    return names.length > 0 && names[0].getFirst().getValue() instanceof ASN1String name
        ? name.getString()
        : principal.getName();
  }

  public String fingerprint() {
    try {
      return Digests.sha256(seal.certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("A certificate that was read cannot be written", e);
    }
  }

  /** A time stamp proves it; the clock of whoever sealed does not. */
  public Finding time() {
    Optional<ASN1Encodable> stamp = stamp();
    if (stamp.isPresent()) {
      return stamped(stamp.get());
    }
    Instant claimed = seal.claimedAt();
    return claimed == null
        ? Finding.notProven(Topic.TIME, "unknown")
        : Finding.notProven(Topic.TIME, "claimed", claimed);
  }

  /** The time stamp of the seal; empty without one, or with what is none. */
  public Optional<TimeStampToken> token() {
    try {
      return stamp().isEmpty() ? Optional.empty() : Optional.of(token(stamp().get()));
    } catch (TSPException | IOException | CMSException unreadable) {
      return Optional.empty();
    }
  }

  private static TimeStampToken token(ASN1Encodable stamp)
      throws TSPException, IOException, CMSException {
    return new TimeStampToken(new CMSSignedData(ContentInfo.getInstance(stamp)));
  }

  private Optional<ASN1Encodable> stamp() {
    AttributeTable attributes = seal.signer().getUnsignedAttributes();
    Attribute attribute =
        attributes == null
            ? null
            : attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
    return attribute == null ? Optional.empty() : Optional.of(attribute.getAttributeValues()[0]);
  }

  private Finding stamped(ASN1Encodable stamp) {
    try {
      TimeStampToken token = token(stamp);
      if (!Imprints.fits(token, seal.signer().getSignature())) {
        return Finding.broken(Topic.TIME, "strange");
      }
      for (Object holder : token.getCertificates().getMatches(token.getSID())) {
        var certificate = (X509CertificateHolder) holder;
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
        return Finding.proven(
            Topic.TIME,
            "stamped",
            token.getTimeStampInfo().getGenTime().toInstant(),
            certificate.getSubject().toString());
      }
      return Finding.broken(Topic.TIME, "strange");
    } catch (TSPException
        | IOException
        | CMSException
        | OperatorCreationException
        | CertificateException e) {
      return Finding.broken(Topic.TIME, "strange");
    }
  }
}
