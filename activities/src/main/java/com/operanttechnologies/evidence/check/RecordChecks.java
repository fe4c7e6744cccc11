package com.operanttechnologies.evidence.check;

import com.operanttechnologies.canonical.CanonicalJson;
import com.operanttechnologies.canonical.Digests;
import com.operanttechnologies.canonical.NotCanonical;
import com.operanttechnologies.evidence.Finding;
import com.operanttechnologies.evidence.Finding.Topic;
import com.operanttechnologies.timeline.ChainedEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the record of the acceptance fits itself and the quote's data. */
public record RecordChecks(Json record) {

  /** The hash that was accepted is that of the data inside. */
  public Finding content(byte[] quoteJson) {
    Json offer = record.tree("offer");
    String hash = offer.text("contentHash");
    boolean same =
        Digests.sha256(quoteJson).equals(hash)
            && Json.read(quoteJson).map(json -> isOffer(json, quoteJson)).orElse(false);
    return same
        ? Finding.proven(Topic.CONTENT, "same", hash)
        : Finding.broken(Topic.CONTENT, "differs");
  }

  private boolean isOffer(Json quote, byte[] bytes) {
    Json offer = record.tree("offer");
    try {
      String canonical = CanonicalJson.write(quote.fields());
      return canonical.equals(new String(bytes, StandardCharsets.UTF_8))
          && quote.text("number").equals(offer.text("number"))
          && quote.number("version") == offer.number("version");
    } catch (NotCanonical e) {
      return false;
    }
  }

  /** The words that were agreed to; a seller who records an acceptance has none to show. */
  public Finding consent() {
    Json acceptance = record.tree("acceptance");
    String text = acceptance.textOrNull("consentText");
    if (text == null) {
      return Finding.notProven(Topic.CONSENT, "recorded", acceptance.text("note"));
    }
    return Digests.sha256(text).equals(acceptance.text("consentSha256"))
        ? Finding.proven(Topic.CONSENT, "same", text)
        : Finding.broken(Topic.CONSENT, "differs");
  }

  /** Each event is bound to the one before, and the acceptance is among them. */
  public Finding events() {
    List<Json> events = record.trees("events");
    String previous = null;
    for (int i = 0; i < events.size(); i++) {
      Json event = events.get(i);
      String hash = event(event, i + 1, previous).hash();
      if (!hash.equals(event.text("hash")) || event.number("number") != i + 1) {
        return Finding.broken(Topic.EVENTS, "differ", i + 1);
      }
      previous = hash;
    }
    if (events.isEmpty()) {
      return Finding.notProven(Topic.EVENTS, "none");
    }
    boolean accepted =
        events.stream().anyMatch(event -> event.text("kind").equals("quote_accepted"));
    return accepted && String.valueOf(previous).equals(record.text("eventsHead"))
        ? Finding.proven(Topic.EVENTS, "fit", events.size(), String.valueOf(previous))
        : Finding.broken(Topic.EVENTS, "incomplete");
  }

  private static ChainedEvent event(Json event, int number, @Nullable String previous) {
    return new ChainedEvent(
        event.text("quote"),
        number,
        event.text("at"),
        event.text("kind"),
        event.text("actor"),
        event.text("detailSha256"),
        previous);
  }
}
