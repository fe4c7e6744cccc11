package com.operanttechnologies.seal.proof;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.revocation.Answer;
import com.operanttechnologies.revocation.Certificates;
import com.operanttechnologies.revocation.OcspAnswer;
import com.operanttechnologies.revocation.Proofs;
import com.operanttechnologies.revocation.RevocationList;
import com.operanttechnologies.seal.ProofUnavailable;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Asks after certificates and all that vouch for them, at the addresses that they name: OCSP first,
 * then lists. One that vouches for itself cannot be revoked by anybody, and nobody is asked.
 */
public final class Inquiry {
  private static final int MOST_CERTIFICATES = 30;

  private final GuardedHttp http;
  private final Instant at;
  private final Set<X509Certificate> known = new LinkedHashSet<>();
  private final Set<X509Certificate> asked = new LinkedHashSet<>();
  private final List<byte[]> answers = new ArrayList<>();
  private final List<byte[]> lists = new ArrayList<>();
  private final Deque<X509Certificate> open = new ArrayDeque<>();

  /**
   * @param known certificates that may vouch for others
   * @param at when the certificates had to be good
   */
  public Inquiry(GuardedHttp http, Collection<X509Certificate> known, Instant at) {
    this.http = http;
    this.at = at;
    this.known.addAll(known);
  }

  /**
   * Proofs for all of these, and for whoever gave the proofs.
   *
   * @throws ProofUnavailable naming the certificate for which there is none
   */
  public Proofs after(Collection<X509Certificate> certificates) {
    open.addAll(certificates);
    while (!open.isEmpty()) {
      X509Certificate next = open.remove();
      if (asked.add(next)) {
        refuseEndless();
        prove(next);
      }
    }
    return new Proofs(List.copyOf(asked), answers, lists);
  }

  private void refuseEndless() {
    if (asked.size() > MOST_CERTIFICATES) {
      throw new ProofUnavailable("Too many certificates vouch for each other.");
    }
  }

  private void prove(X509Certificate certificate) {
    if (Certificates.isSelfSigned(certificate)) {
      return;
    }
    Asking asking = new Asking(http);
    X509Certificate issuer = issuer(certificate, asking);
    open.add(issuer);
    boolean proven =
        Certificates.isExempt(certificate)
            || answered(certificate, issuer, asking)
            || listed(certificate, issuer, asking);
    if (!proven) {
      throw new ProofUnavailable(
          "Nobody proves that the certificate “%s” is not revoked: %s."
              .formatted(Certificates.name(certificate), asking.reasons()));
    }
  }

  private X509Certificate issuer(X509Certificate certificate, Asking asking) {
    Optional<X509Certificate> issuer = Certificates.issuer(certificate, known);
    for (URI address : new Addresses(certificate).issuers()) {
      if (issuer.isEmpty()) {
        known.addAll(asking.get(address).map(Certificates::read).orElse(List.of()));
        issuer = Certificates.issuer(certificate, known);
      }
    }
    return issuer.orElseThrow(() ->
        new ProofUnavailable(
            "The issuer of the certificate “%s” is not found: %s."
                .formatted(Certificates.name(certificate), asking.reasons())));
  }

  private boolean answered(X509Certificate certificate, X509Certificate issuer, Asking asking) {
    for (URI address : new Addresses(certificate).responders()) {
      Optional<byte[]> bytes = asking.ocsp(address, request(certificate, issuer));
      Optional<OcspAnswer> answer = bytes.flatMap(OcspAnswer::read);
      if (bytes.isPresent()
          && isGood(answer.map(a -> a.about(certificate, issuer, at)), asking, address)) {
        answers.add(bytes.get());
        answer.flatMap(given -> given.signer(issuer)).ifPresent(open::add);
        return true;
      }
    }
    return false;
  }

  private boolean listed(X509Certificate certificate, X509Certificate issuer, Asking asking) {
    for (URI address : new Addresses(certificate).lists()) {
      Optional<byte[]> bytes = asking.get(address);
      Optional<RevocationList> list = bytes.flatMap(RevocationList::read);
      if (bytes.isPresent()
          && isGood(list.map(l -> l.about(certificate, issuer, at)), asking, address)) {
        lists.add(bytes.get());
        return true;
      }
    }
    return false;
  }

  private static boolean isGood(Optional<Answer> answer, Asking asking, URI address) {
    switch (answer.orElse(Answer.NOTHING)) {
      case GOOD -> {
        return true;
      }
      case REVOKED -> asking.said(address, "says that it was revoked");
      case NOTHING -> asking.said(address, "gives no answer that proves it");
    }
    return false;
  }

  private static byte[] request(X509Certificate certificate, X509Certificate issuer) {
    try {
      var digests = new JcaDigestCalculatorProviderBuilder().build();
      var id =
          new CertificateID(
              digests.get(CertificateID.HASH_SHA1),
              new JcaX509CertificateHolder(issuer),
              certificate.getSerialNumber());
      return new OCSPReqBuilder().addRequest(id).build().getEncoded();
    } catch (OCSPException
        | OperatorCreationException
        | CertificateEncodingException
        | IOException e) {
      throw new IllegalStateException("Every Java platform has SHA-1", e);
    }
  }
}
