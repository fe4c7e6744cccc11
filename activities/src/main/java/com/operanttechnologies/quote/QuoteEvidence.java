package com.operanttechnologies.quote;

import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.jdbc.DocumentTable;
import com.operanttechnologies.quote.jdbc.DocumentTable.Seal;
import com.operanttechnologies.quote.jdbc.VersionTable;
import com.operanttechnologies.quote.sealing.Sealings;
import com.operanttechnologies.quote.sealing.Sealings.Waiting;
import com.operanttechnologies.seal.ArchiveRenewal;
import com.operanttechnologies.seal.Archives;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.ChainCheck;
import com.operanttechnologies.timeline.EventChain;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a seller can see of the evidence: the chain of events, and the seal or why it waits. */
@Component
public class QuoteEvidence {
  private final Tenants tenants;
  private final Quotes quotes;
  private final VersionTable versions;
  private final DocumentTable documents;
  private final Sealings sealings;
  private final EventChain chain;
  private final Transitions transitions;
  private final Archives archives;

  QuoteEvidence(
      Tenants tenants,
      Quotes quotes,
      VersionTable versions,
      DocumentTable documents,
      Sealings sealings,
      EventChain chain,
      Transitions transitions,
      Archives archives) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.versions = versions;
    this.documents = documents;
    this.sealings = sealings;
    this.chain = chain;
    this.transitions = transitions;
    this.archives = archives;
  }

  /**
   * The chain compared with the timeline now, and the seal or what it waits for.
   *
   * @param archive how long the time stamps over the document hold; absent without any
   */
  public record Shown(
      ChainCheck chain,
      @Nullable Seal seal,
      @Nullable Waiting waiting,
      @Nullable ArchiveRenewal archive) {}

  public Shown of(UUID tenant, UUID quote) {
    return tenants.as(tenant, () -> here(quotes.here(quote).id()));
  }

  private Shown here(UUID quote) {
    UUID version = versions.published(quote).map(QuoteVersion::id).orElse(null);
    return new Shown(
        chain.check(quote),
        version == null ? null : documents.seal(version).orElse(null),
        version == null ? null : sealings.of(version).orElse(null),
        version == null ? null : archives.of(version).orElse(null));
  }

  /** Asks for the seal again at once, as if it had never failed. */
  public void retry(UUID tenant, UUID quote) {
    tenants.run(
        tenant,
        () -> {
          quotes.locked(quote);
          QuoteVersion version =
              versions
                  .published(quote)
                  .filter(each -> each.state() instanceof QuoteState.Accepted)
                  .orElseThrow(() -> new NotFound("The accepted quote"));
          if (sealings.of(version.id()).isEmpty()) {
            throw new Conflict("The accepted document is sealed, or is being sealed right now.");
          }
          sealings.forget(version.id());
          transitions.wake(version);
        });
  }

  /** Asks for another time stamp over the accepted document at once, also before it is due. */
  public void renew(UUID tenant, UUID quote) {
    QuoteVersion version =
        tenants.as(
            tenant,
            () ->
                versions
                    .published(quotes.here(quote).id())
                    .orElseThrow(() -> new NotFound("The accepted quote")));
    archives.renewNow(tenant, version.id());
  }
}
