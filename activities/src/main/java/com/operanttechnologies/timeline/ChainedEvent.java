package com.operanttechnologies.timeline;

import com.operanttechnologies.canonical.CanonicalJson;
import com.operanttechnologies.canonical.Digests;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One link of a quote's chain of events: its hash covers the event and the hash before it, so that
 * none can be changed, left out or put in later without all that follow being made anew.
 *
 * <p>What exactly happened is bound by a hash of its own. So the chain can be shown to a customer
 * without telling what only the seller should read: the hash covers a salt too, which stays with
 * the seller, so that it cannot be found by guessing.
 *
 * @param quote id of the quote
 * @param number from 1
 * @param at ISO 8601 in UTC, with microseconds as the database keeps them
 * @param previous hash of the event before; absent in the first
 */
public record ChainedEvent(
    String quote,
    int number,
    String at,
    String kind,
    String actor,
    String detailSha256,
    @Nullable String previous) {

  /** Of the RFC 8785 JSON of everything here, in lower-case hexadecimal. */
  public String hash() {
    return Digests.sha256(CanonicalJson.write(content()));
  }

  /** What the hash covers. */
  public Map<String, @Nullable Object> content() {
    Map<String, @Nullable Object> content = new HashMap<>();
    content.put("quote", quote);
    content.put("number", number);
    content.put("at", at);
    content.put("kind", kind);
    content.put("actor", actor);
    content.put("detailSha256", detailSha256);
    content.put("previous", previous);
    return content;
  }
}
