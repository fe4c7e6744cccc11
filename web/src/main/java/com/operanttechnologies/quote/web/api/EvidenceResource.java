package com.operanttechnologies.quote.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.quote.QuoteEvidence;
import com.operanttechnologies.quote.QuoteEvidence.Shown;
import com.operanttechnologies.quote.jdbc.DocumentTable.Seal;
import com.operanttechnologies.quote.sealing.Sealings.Waiting;
import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.timeline.ChainCheck;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What proves how a quote was accepted. */
@Tag(name = "Quotes")
@RestController
@RequestMapping(QuoteAnswers.ROOT + "/{id}")
class EvidenceResource {
  private final QuoteEvidence evidence;

  EvidenceResource(QuoteEvidence evidence) {
    this.evidence = evidence;
  }

  /**
   * The chain of events, the seal of the accepted document, and what the seal waits for.
   *
   * @param archive the time stamps over the document
   */
  record EvidenceJson(
      ChainJson events,
      @Nullable SealJson seal,
      @Nullable WaitingJson waiting,
      @Nullable ArchiveJson archive) {
    static EvidenceJson of(Shown shown) {
      Seal seal = shown.seal();
      Waiting waiting = shown.waiting();
      ArchiveRenewal archive = shown.archive();
      return new EvidenceJson(
          ChainJson.of(shown.chain()),
          seal == null ? null : new SealJson(seal.level(), seal.certificate(), seal.at()),
          waiting == null
              ? null
              : new WaitingJson(waiting.tries(), waiting.reason(), waiting.nextAt()),
          archive == null ? null : ArchiveJson.of(archive));
    }
  }

  /**
   * The quote's events compared with what was chained.
   *
   * @param head hash of the last event
   * @param brokenAt number of the first event that does not fit
   */
  record ChainJson(
      boolean intact,
      @Nullable Integer events,
      @Nullable String head,
      @Nullable Integer brokenAt,
      @Nullable String reason) {
    static ChainJson of(ChainCheck check) {
      return switch (check) {
        case ChainCheck.Intact(int events, String head) ->
            new ChainJson(true, events, head, null, null);
        case ChainCheck.Broken(int number, String reason) ->
            new ChainJson(false, null, null, number, reason);
      };
    }
  }

  /** Level such as PAdES B-B, and the SHA-256 of the certificate. */
  record SealJson(String level, String certificate, Instant at) {}

  /** Why there is no seal yet; without nextAt it has to be asked for again. */
  record WaitingJson(int tries, String reason, @Nullable Instant nextAt) {}

  /**
   * How long the time stamps over the document hold.
   *
   * @param stamps how many there are
   * @param tries how often renewing has failed since it last worked
   * @param renewedAt when another one is put over it; absent: only when it is asked for
   */
  record ArchiveJson(
      int stamps,
      String authority,
      Instant stampedAt,
      Instant holdsUntil,
      int tries,
      @Nullable String reason,
      @Nullable Instant renewedAt) {
    static ArchiveJson of(ArchiveRenewal archive) {
      return new ArchiveJson(
          archive.stamps(),
          archive.authority(),
          archive.stampedAt(),
          archive.holdsUntil(),
          archive.tries(),
          archive.reason(),
          archive.nextAt());
    }
  }

  @Operation(
      summary = "Read the evidence of a quote",
      description = "Checks the chain of its events anew.")
  @GetMapping("/evidence")
  EvidenceJson read(CurrentKey key, @PathVariable UUID id) {
    return EvidenceJson.of(evidence.of(key.tenant(), id));
  }

  @Operation(
      summary = "Ask for the seal again",
      description = "Only while it waits for a time-stamp authority; else 409.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/sealing")
  EvidenceJson retry(CurrentKey key, @PathVariable UUID id) {
    evidence.retry(key.tenant(), id);
    return EvidenceJson.of(evidence.of(key.tenant(), id));
  }

  @Operation(
      summary = "Put another time stamp over the document",
      description = "In the background, also before it is due; 404 where no time stamp covers it.")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @PostMapping("/sealing/renewal")
  EvidenceJson renew(CurrentKey key, @PathVariable UUID id) {
    evidence.renew(key.tenant(), id);
    return EvidenceJson.of(evidence.of(key.tenant(), id));
  }
}
