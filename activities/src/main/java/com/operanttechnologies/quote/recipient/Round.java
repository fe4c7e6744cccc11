package com.operanttechnologies.quote.recipient;

import com.operanttechnologies.quote.choice.Choice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the signing of a version stands: who has to, and who has. The customer comes first. */
public record Round(
    List<Recipient> recipients, List<Signature> signatures, List<Recommendation> recommendations) {

  public Round {
    recipients = List.copyOf(recipients);
    signatures = List.copyOf(signatures);
    recommendations = List.copyOf(recommendations);
  }

  public Optional<Recipient> recipient(UUID contact) {
    return recipients.stream().filter(each -> each.contact().equals(contact)).findFirst();
  }

  public boolean isSigner(UUID contact) {
    return recipient(contact).filter(Recipient::signs).isPresent();
  }

  public Optional<Signature> signature(UUID contact) {
    return signatures.stream().filter(each -> each.contact().equals(contact)).findFirst();
  }

  public boolean hasSigned(UUID contact) {
    return signature(contact).isPresent();
  }

  /** Those whose signatures are missing, in their order. */
  public List<Recipient> missing() {
    return recipients.stream()
        .filter(Recipient::signs)
        .filter(signer -> !hasSigned(signer.contact()))
        .toList();
  }

  /** Whether nobody has to sign before the contact. */
  public boolean isTurnOf(UUID contact) {
    int turn = recipient(contact).map(Recipient::turn).orElse(1);
    return missing().stream().noneMatch(signer -> signer.turn() < turn);
  }

  /** Whether the contact's is the only signature that is missing. */
  public boolean isLast(UUID contact) {
    List<Recipient> missing = missing();
    return missing.size() == 1 && missing.getFirst().contact().equals(contact);
  }

  /** Who comes to sign once the contact has, and could not before. */
  public List<Recipient> calledBy(UUID contact) {
    List<Recipient> rest =
        missing().stream().filter(signer -> !signer.contact().equals(contact)).toList();
    int next = rest.stream().mapToInt(Recipient::turn).min().orElse(0);
    return rest.stream()
        .filter(signer -> signer.turn() == next && !isTurnOf(signer.contact()))
        .toList();
  }

  /** Whether more than one person signs. */
  public boolean isShared() {
    return recipients.stream().filter(Recipient::signs).count() > 1;
  }

  /** Everybody's typed name, in the order of signing, with the last one's. */
  public String names(String last) {
    return Stream.concat(signatures.stream().map(Signature::name), Stream.of(last))
        .collect(Collectors.joining(", "));
  }

  /** What the first signature has chosen; empty before there is one. */
  public Optional<Choice> chosen() {
    return signatures.stream().findFirst().map(Signature::choice);
  }
}
