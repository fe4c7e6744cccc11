package com.operanttechnologies.revocation;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** A complete list of revoked certificates, signed by their issuer (RFC 5280, 5). */
public record RevocationList(X509CRL list) {

  public static Optional<RevocationList> read(byte[] bytes) {
    try {
      var list =
          (X509CRL)
              CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
      return Optional.of(new RevocationList(list));
    } catch (CRLException | CertificateException unreadable) {
      return Optional.empty();
    }
  }

  /** What it says of the certificate at this time. */
  public Answer about(X509Certificate certificate, X509Certificate issuer, Instant at) {
    if (!isOf(issuer) || !covers(certificate) || !Answer.holds(from(), until(), at)) {
      return Answer.NOTHING;
    }
    X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
    return entry == null || entry.getRevocationDate().toInstant().isAfter(at)
        ? Answer.GOOD
        : Answer.REVOKED;
  }

  private boolean isOf(X509Certificate issuer) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException another) {
      return false;
    }
  }

  /** Lists of changes only, of some reasons or of other issuers are not enough. */
  private boolean covers(X509Certificate certificate) {
    if (list.getExtensionValue(Extension.deltaCRLIndicator.getId()) != null) {
      return false;
    }
    byte[] extension = list.getExtensionValue(Extension.issuingDistributionPoint.getId());
    if (extension == null) {
      return true;
    }
    var part =
        IssuingDistributionPoint.getInstance(ASN1OctetString.getInstance(extension).getOctets());
    boolean authority = certificate.getBasicConstraints() >= 0;
    return !part.isIndirectCRL()
        && part.getOnlySomeReasons() == null
        && !part.onlyContainsAttributeCerts()
        && !(authority ? part.onlyContainsUserCerts() : part.onlyContainsCACerts());
  }

  private Instant from() {
    return list.getThisUpdate().toInstant();
  }

  private Optional<Instant> until() {
    return Optional.ofNullable(list.getNextUpdate()).map(Date::toInstant);
  }
}
