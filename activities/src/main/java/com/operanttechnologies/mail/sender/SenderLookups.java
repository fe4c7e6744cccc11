package com.operanttechnologies.mail.sender;

import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.MailSettings;
import com.operanttechnologies.mail.SenderCheck;
import com.operanttechnologies.mail.SenderCheck.Kind;
import com.operanttechnologies.mail.SenderCheck.State;
import com.operanttechnologies.mail.SenderCheck.Txt;
import com.operanttechnologies.mail.delivery.DkimRecords;
import com.operanttechnologies.mail.dns.DkimLookup;
import com.operanttechnologies.mail.dns.DmarcLookup;
import com.operanttechnologies.mail.dns.DmarcPolicy;
import com.operanttechnologies.mail.dns.RelayIdentity;
import com.operanttechnologies.mail.dns.SenderProof;
import com.operanttechnologies.mail.dns.SpfLookup;
import com.operanttechnologies.mail.dns.TxtRecords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the DNS everything that receivers will ask about a sender. */
@Component
class SenderLookups {
  private final SenderProof proof;
  private final TxtRecords records;
  private final DkimRecords signatures;
  private final MailSettings.@Nullable Relay relay;

  SenderLookups(
      SenderProof proof, TxtRecords records, DkimRecords signatures, OperantProperties properties) {
    this.proof = proof;
    this.records = records;
    this.signatures = signatures;
    this.relay = properties.mail().relay();
  }

  /** Outside of any transaction. */
  List<SenderCheck> of(UUID tenant, SenderSubject subject) {
    String domain = subject.domain().name();
    List<SenderCheck> checks = new ArrayList<>();
    if (subject.own()) {
      checks.add(proof(tenant, subject));
    }
    SenderCheck spf = new SpfLookup(records).of(domain, identity());
    Optional<DkimRecords.Signing> key = signatures.signing(tenant, domain, subject.own());
    SenderCheck dkim = key.map(this::dkim).orElseGet(SenderLookups::unsigned);
    DmarcLookup.Finding dmarc = new DmarcLookup(records).of(domain);
    checks.addAll(List.of(spf, dkim, dmarc.check()));
    checks.add(alignment(domain, spf, dkim, key, dmarc.policy()));
    checks.add(tls());
    return checks;
  }

  private Optional<RelayIdentity> identity() {
    return Optional.ofNullable(relay).map(it -> RelayIdentity.of(it.host(), it.spfInclude()));
  }

  private SenderCheck proof(UUID tenant, SenderSubject subject) {
    SenderProof.Txt wanted = proof.wanted(tenant, subject.domain());
    Txt record = new Txt(wanted.name(), wanted.text());
    return switch (proof.check(tenant, subject.domain())) {
      case PROVED -> SenderCheck.passed(Kind.PROOF, "The domain is proved to be yours.");
      case UNANSWERED -> SenderCheck.unsure(Kind.PROOF, "The DNS did not answer.", null);
      case MISSING, DIFFERENT ->
          subject.inUse()
              ? SenderCheck.unsure(
                  Kind.PROOF, "The record that proved the domain is gone.", "Publish it again.")
              : SenderCheck.failed(
                  Kind.PROOF,
                  "Not proved: mails come from the operator's address until then.",
                  "Publish this TXT record where your domain's DNS is kept.",
                  record);
    };
  }

  private SenderCheck dkim(DkimRecords.Signing key) {
    return new DkimLookup(records).of(new Txt(key.record().name(), key.record().text()));
  }

  private static SenderCheck unsigned() {
    return SenderCheck.failed(
        Kind.DKIM,
        "Mails leave unsigned.",
        "Enter an address of your own domain, or let the operator set operant.mail.dkim.",
        null);
  }

  private static SenderCheck alignment(
      String from,
      SenderCheck spf,
      SenderCheck dkim,
      Optional<DkimRecords.Signing> key,
      Optional<DmarcPolicy> policy) {
    DmarcPolicy rules = policy.orElseGet(() -> new DmarcPolicy(from, "none", false, false));
    boolean signature = key.filter(it -> rules.alignsSignature(it.domain(), from)).isPresent();
    if (signature && dkim.isGreen()) {
      return SenderCheck.passed(Kind.ALIGNMENT, "The signature is of the domain in From.");
    }
    if (spf.isGreen() && rules.alignsPath(from, from)) {
      return SenderCheck.passed(Kind.ALIGNMENT, "The return path is of the domain in From.");
    }
    return spf.state() == State.UNSURE || signature && dkim.state() == State.UNSURE
        ? SenderCheck.unsure(Kind.ALIGNMENT, "It follows from SPF and DKIM above.", null)
        : SenderCheck.failed(
            Kind.ALIGNMENT,
            "Nothing proves the domain " + from + " that readers see in From.",
            "Publish the DKIM record, or an SPF record that covers the relay.",
            null);
  }

  private SenderCheck tls() {
    if (relay == null) {
      return SenderCheck.unsure(Kind.TLS, "No relay is configured.", null);
    }
    return relay.tls() == MailSettings.Tls.NONE
        ? SenderCheck.failed(
            Kind.TLS,
            "Mail goes to the relay in the clear.",
            "Let the operator set operant.mail.relay.tls to starttls or implicit.",
            null)
        : SenderCheck.passed(Kind.TLS, "Mail goes to the relay over TLS only.");
  }
}
