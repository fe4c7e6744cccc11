package com.operanttechnologies.seal.pades;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;

/** What an authority says of its certificates, by OCSP and as a list. */
record FakeAnswers(Set<BigInteger> revoked, Instant said) {

  byte[] ocsp(byte[] request, KeyPair pair, X509Certificate responder) throws Exception {
    var certificate = new JcaX509CertificateHolder(responder);
    var answer = new BasicOCSPRespBuilder(new RespID(certificate.getSubject()));
    for (Req each : new OCSPReq(request).getRequestList()) {
      boolean gone = revoked.contains(each.getCertID().getSerialNumber());
      answer.addResponse(
          each.getCertID(),
          gone ? gone() : CertificateStatus.GOOD,
          Date.from(said),
          Date.from(said.plus(Duration.ofDays(1))),
          null);
    }
    var basic =
        answer.build(
            FakePki.signer(pair), new X509CertificateHolder[] {certificate}, Date.from(said));
    return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, basic).getEncoded();
  }

  private static CertificateStatus gone() {
    return new RevokedStatus(Date.from(FakePki.BEGIN), CRLReason.keyCompromise);
  }

  byte[] list(KeyPair authority) throws Exception {
    var list = new X509v2CRLBuilder(new X500Name("CN=Fake Root"), Date.from(said));
    list.setNextUpdate(Date.from(said.plus(Duration.ofDays(7))));
    revoked.forEach(
        serial -> list.addCRLEntry(serial, Date.from(FakePki.BEGIN), CRLReason.keyCompromise));
    return list.build(FakePki.signer(authority)).getEncoded();
  }
}
