package com.operanttechnologies.seal.pades;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamp authority that stamps whatever it is asked for. */
public class FakeAuthority implements TimeStamps {
  public static final Instant STAMPED = Instant.parse("2026-03-09T10:16:01Z");

  private final KeyPair pair;
  private final X509Certificate certificate;
  private final List<X509Certificate> carried;
  private final Instant clock;

  /** One whose certificate somebody has issued; its own comes first. */
  FakeAuthority(KeyPair pair, List<X509Certificate> carried, Instant clock) {
    this.pair = pair;
    this.certificate = carried.getFirst();
    this.carried = List.copyOf(carried);
    this.clock = clock;
  }

  public FakeAuthority() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      pair = generator.generateKeyPair();
      certificate = certificate(pair);
      carried = List.of(certificate);
      clock = STAMPED;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate(KeyPair pair) throws Exception {
    var name = new X500Name("CN=Fake Time Stamps");
    var builder =
        new JcaX509v3CertificateBuilder(
            name,
            BigInteger.TEN,
            Date.from(STAMPED.minusSeconds(3600)),
            Date.from(STAMPED.plusSeconds(3600L * 24 * 3650)),
            name,
            pair.getPublic());
    builder.addExtension(
        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    return new JcaX509CertificateConverter()
        .getCertificate(
            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }

  @Override
  public Optional<TimeStampToken> over(byte[] signature) {
    try {
      var request = new TimeStampRequestGenerator();
      request.setCertReq(true);
      return Optional.of(
          new TimeStampResponse(
                  answer(
                      request
                          .generate(TSPAlgorithms.SHA256, TsaClient.sha256(signature))
                          .getEncoded()))
              .getTimeStampToken());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The answer to a request, both in DER. */
  public byte[] answer(byte[] request) {
    try {
      var tokens =
          new TimeStampTokenGenerator(
              new JcaSimpleSignerInfoGeneratorBuilder()
                  .build("SHA256withECDSA", pair.getPrivate(), certificate),
              new JcaDigestCalculatorProviderBuilder()
                  .build()
                  .get(new AlgorithmIdentifier(new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1"))),
              new ASN1ObjectIdentifier("1.2.3.4.5"));
      tokens.addCertificates(new JcaCertStore(carried));
      return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
          .generate(new TimeStampRequest(request), BigInteger.ONE, Date.from(clock))
          .getEncoded();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
