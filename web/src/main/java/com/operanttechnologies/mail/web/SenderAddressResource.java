package com.operanttechnologies.mail.web;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.mail.delivery.DkimRecords;
import com.operanttechnologies.mail.dns.SenderDomain;
import com.operanttechnologies.mail.dns.SenderProof;
import com.operanttechnologies.tenant.Organisation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The address that mails come from, with the records that prove it, for programs. */
@Tag(name = "Sender")
@RestController
@RequestMapping("/api/v1/sender")
class SenderAddressResource {
  private final SenderSettings settings;
  private final SenderProof proof;
  private final DkimRecords signatures;

  SenderAddressResource(SenderSettings settings, SenderProof proof, DkimRecords signatures) {
    this.settings = settings;
    this.proof = proof;
    this.signatures = signatures;
  }

  /** From whom mails come: an absent name is the organisation's, an absent address the server's. */
  record SenderBody(@Nullable String name, @Nullable String address) {}

  /** A TXT record to publish. */
  record RecordJson(String name, String text) {}

  /**
   * From whom mails come.
   *
   * @param proved mails come from the address; before that, from the server's
   * @param proof the record that proves the domain
   * @param signature the record with the public key of the signatures (DKIM)
   */
  record SenderJson(
      @Nullable String name,
      @Nullable String address,
      boolean proved,
      @Nullable RecordJson proof,
      @Nullable RecordJson signature) {}

  /**
   * What the DNS said.
   *
   * @param finding proved, missing, different or unanswered
   */
  record FindingJson(String finding) {}

  @Operation(
      summary = "Read the sender",
      description = "With the two TXT records to publish, where it has an address of its own.")
  @GetMapping
  SenderJson read(CurrentKey key) {
    Organisation organisation = settings.of(key);
    Optional<SenderDomain> domain = SenderSettings.domain(organisation);
    return new SenderJson(
        organisation.senderName(),
        organisation.senderEmail(),
        organisation.senderProved(),
        domain.map(own -> proofOf(key.tenant(), own)).orElse(null),
        domain.map(own -> signatureOf(key.tenant(), own)).orElse(null));
  }

  private RecordJson proofOf(UUID tenant, SenderDomain domain) {
    SenderProof.Txt wanted = proof.wanted(tenant, domain);
    return new RecordJson(wanted.name(), wanted.text());
  }

  private RecordJson signatureOf(UUID tenant, SenderDomain domain) {
    DkimRecords.Published published = signatures.of(tenant, domain.name());
    return new RecordJson(published.name(), published.text());
  }

  @Operation(
      summary = "Choose the sender",
      description = "An address of another domain has to be proved before mails come from it.")
  @PutMapping
  SenderJson choose(CurrentKey key, @RequestBody SenderBody body) {
    settings.change(
        key,
        Objects.requireNonNullElse(body.name(), ""),
        Objects.requireNonNullElse(body.address(), ""));
    return read(key);
  }

  @Operation(
      summary = "Prove the sender's domain",
      description = "Asks the DNS for the record now. 422 while there is no address.")
  @PostMapping("/proof")
  FindingJson prove(CurrentKey key) {
    return new FindingJson(settings.check(key).name().toLowerCase(Locale.ROOT));
  }
}
