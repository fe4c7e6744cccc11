package com.operanttechnologies.revocation;

import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The answer of an OCSP responder (RFC 6960). */
public record OcspAnswer(BasicOCSPResp response) {

  /** Empty where it is none, or a refusal. */
  public static Optional<OcspAnswer> read(byte[] bytes) {
    try {
      return new OCSPResp(bytes).getResponseObject() instanceof BasicOCSPResp basic
          ? Optional.of(new OcspAnswer(basic))
          : Optional.empty();
    } catch (IOException | OCSPException | RuntimeException unreadable) {
      return Optional.empty(); // Bouncy Castle throws several kinds at what is no ASN.1
    }
  }

  /** What it says of the certificate at this time. */
  public Answer about(X509Certificate certificate, X509Certificate issuer, Instant at) {
    if (signer(issuer).isEmpty()) {
      return Answer.NOTHING;
    }
    return Arrays.stream(response.getResponses())
        .filter(single -> isAbout(single, certificate, issuer) && holds(single, at))
        .findFirst()
        .map(single -> said(single.getCertStatus(), at))
        .orElse(Answer.NOTHING);
  }

  private static Answer said(CertificateStatus status, Instant at) {
    if (status == CertificateStatus.GOOD) {
      return Answer.GOOD;
    }
    boolean later =
        status instanceof RevokedStatus revoked
            && revoked.getRevocationTime().toInstant().isAfter(at);
    return later ? Answer.GOOD : Answer.REVOKED;
  }

  private static boolean holds(SingleResp single, Instant at) {
    return Answer.holds(
        single.getThisUpdate().toInstant(),
        Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant),
        at);
  }

  private static boolean isAbout(
      SingleResp single, X509Certificate certificate, X509Certificate issuer) {
    try {
      CertificateID id = single.getCertID();
      return id.getSerialNumber().equals(certificate.getSerialNumber())
          && id.matchesIssuer(
              new JcaX509CertificateHolder(issuer),
              new JcaDigestCalculatorProviderBuilder().build());
    } catch (OCSPException
        | OperatorCreationException
        | java.security.cert.CertificateEncodingException e) {
      return false;
    }
  }

  /** Who has signed it: the issuer, or somebody whom the issuer has charged with it. */
  public Optional<X509Certificate> signer(X509Certificate issuer) {
    return Stream.concat(Stream.of(issuer), certificates().stream())
        .filter(this::isSignedBy)
        .filter(signer -> signer.equals(issuer) || isCharged(signer, issuer))
        .findFirst();
  }

  private List<X509Certificate> certificates() {
    return Arrays.stream(response.getCerts())
        .flatMap(holder -> {
          try {
            return Certificates.read(holder.getEncoded()).stream();
          } catch (IOException unreadable) {
            return Stream.empty();
          }
        })
        .toList();
  }

  private boolean isSignedBy(X509Certificate signer) {
    try {
      return response.isSignatureValid(
          new JcaContentVerifierProviderBuilder().build(signer.getPublicKey()));
    } catch (OCSPException | OperatorCreationException another) {
      return false;
    }
  }

  private static boolean isCharged(X509Certificate signer, X509Certificate issuer) {
    try {
      List<String> purposes = signer.getExtendedKeyUsage();
      return purposes != null
          && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId())
          && Certificates.isIssuedBy(signer, issuer);
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }
}
