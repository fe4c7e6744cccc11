package com.operanttechnologies.seal.pades;

import com.operanttechnologies.seal.SealKey;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certification authority on loopback that answers for Acme's seal by OCSP and a list, and for a
 * time-stamp authority by a list.
 */
public final class FakePki implements AutoCloseable {
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2036-01-01T00:00:00Z");

  private final KeyPair authority = pair();
  private final KeyPair acme = pair();
  private final KeyPair stamping = pair();
  private final KeyPair answering = pair();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Instant said = FakeAuthority.STAMPED;
  private volatile boolean strange;
  private final AtomicInteger serials = new AtomicInteger();
  private final HttpServer server;
  private final X509Certificate root;
  private final X509Certificate seal;
  private volatile X509Certificate stamper;
  private volatile Instant clock = FakeAuthority.STAMPED;
  private final X509Certificate responder;

  public FakePki() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      root =
          issued("Fake Root", authority, 1, Extension.basicConstraints, new BasicConstraints(true));
      seal = issued("Acme Sails Seal", acme, 2, Extension.authorityInfoAccess, responderAt());
      stamper = stamper(3, END);
      responder =
          issued(
              "Fake Responder",
              answering,
              4,
              Extension.extendedKeyUsage,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
      server.createContext("/", this::answer);
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private X509Certificate issued(
      String name, KeyPair pair, int serial, ASN1ObjectIdentifier id, ASN1Encodable value)
      throws Exception {
    return issued(name, pair, serial, END, id, value);
  }

  private X509Certificate stamper(int serial, Instant end) throws Exception {
    return issued(
        "Fake Time Stamps",
        stamping,
        serial,
        end,
        Extension.extendedKeyUsage,
        new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
  }

  private X509Certificate issued(
      String name,
      KeyPair pair,
      int serial,
      Instant end,
      ASN1ObjectIdentifier id,
      ASN1Encodable value)
      throws Exception {
    var builder =
        new JcaX509v3CertificateBuilder(
            new X500Name("CN=Fake Root"),
            BigInteger.valueOf(serial),
            Date.from(BEGIN),
            Date.from(end),
            new X500Name("CN=" + name),
            pair.getPublic());
    builder.addExtension(id, id.equals(Extension.extendedKeyUsage), value);
    if (serial == 4) {
      builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
    } else if (serial > 1) {
      builder.addExtension(Extension.cRLDistributionPoints, false, listAt());
    }
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(authority)));
  }

  static ContentSigner signer(KeyPair pair) throws Exception {
    return new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
  }

  private AuthorityInformationAccess responderAt() {
    return new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, address("/ocsp"));
  }

  private CRLDistPoint listAt() {
    var name = new DistributionPointName(new GeneralNames(address("/list")));
    return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)});
  }

  private GeneralName address(String path) {
    return new GeneralName(GeneralName.uniformResourceIdentifier, root() + path);
  }

  private String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    byte[] request = exchange.getRequestBody().readAllBytes();
    try {
      byte[] body = closed.contains(path) ? new byte[0] : body(path, request);
      exchange.sendResponseHeaders(
          closed.contains(path) ? 503 : 200, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    } finally {
      exchange.close();
    }
  }

  private byte[] body(String path, byte[] request) throws Exception {
    return switch (path) {
      case "/ocsp" ->
          answers().ocsp(request, strange ? stamping : answering, strange ? stamper : responder);
      case "/list" -> answers().list(authority);
      default -> new FakeAuthority(stamping, List.of(stamper), clock).answer(request);
    };
  }

  private FakeAnswers answers() {
    return new FakeAnswers(revoked, said);
  }

  /** What seals for Acme Sails. */
  public SealKey key() {
    return new SealKey(acme.getPrivate(), List.of(seal, root));
  }

  public TimeStamps timeStamps() {
    return bytes -> new FakeAuthority(stamping, List.of(stamper, root), clock).over(bytes);
  }

  /** The time-stamp authority has another certificate, and all answers are those of this day. */
  public void stampOn(Instant day, Instant end) {
    try {
      stamper = stamper(5 + serials.incrementAndGet(), end);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    clock = day;
    said = day;
  }

  /** Where time stamps are given by HTTP. */
  public String timeStampAddress() {
    return root() + "/tsr";
  }

  /** Answers 503 from now on. */
  public void close(String path) {
    closed.add(path);
  }

  public void open() {
    closed.clear();
  }

  public void revokeSeal() {
    revoked.add(seal.getSerialNumber());
  }

  /** Answers are signed by somebody whom the authority has not charged with it. */
  public void answerByAStranger() {
    strange = true;
  }

  /** Answers are those of another day. */
  public void answerAsOf(Instant day) {
    said = day;
  }

  /** The paths that were asked. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
