package com.operanttechnologies.revocation;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Certificates, and who vouches for whom. */
public final class Certificates {
  private Certificates() {}

  /** In DER or PEM, also several in one PKCS#7; empty where there is none that can be read. */
  public static List<X509Certificate> read(byte[] bytes) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificates(new ByteArrayInputStream(bytes))
          .stream()
          .map(X509Certificate.class::cast)
          .toList();
    } catch (CertificateException unreadable) {
      return List.of();
    }
  }

  /** Nobody else vouches for it, so nobody else can revoke it. */
  public static boolean isSelfSigned(X509Certificate certificate) {
    return isIssuedBy(certificate, certificate);
  }

  /** By name and by signature. */
  public static boolean isIssuedBy(X509Certificate certificate, X509Certificate issuer) {
    if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
      return false;
    }
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException another) {
      return false;
    }
  }

  /** The one of these that has issued it; an authority, and not just somebody with a key. */
  public static Optional<X509Certificate> issuer(
      X509Certificate certificate, Collection<X509Certificate> known) {
    return known.stream()
        .filter(issuer -> issuer.getBasicConstraints() >= 0)
        .filter(issuer -> isIssuedBy(certificate, issuer))
        .findFirst();
  }

  /** Its issuer says that it need not be asked after (RFC 6960, 4.2.2.2.1). */
  public static boolean isExempt(X509Certificate certificate) {
    return certificate.getExtensionValue(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck.getId())
        != null;
  }

  /** The common name, else the whole. */
  public static String name(X509Certificate certificate) {
    var subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    RDN[] names = subject.getRDNs(BCStyle.CN);
    return names.length > 0 && names[0].getFirst().getValue() instanceof ASN1String name
        ? name.getString()
        : subject.toString();
  }
}
