package com.operanttechnologies.quote.recipient;

import com.operanttechnologies.contact.ContactHappened.AddressMoved;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.quote.Quotes;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A contact who gets another address gets other links to what can still be decided: the old ones
 * lie in a mailbox that may be somebody else's by now.
 */
@Component
class MovedRecipients {
  private static final String OPEN =
      """
      select link.id, link.quote_id, contact.name
      from link
      join contact on contact.id = link.contact_id
      where link.purpose = 'quote' and link.contact_id = :contact and link.revoked_at is null
      and exists (
        select 1 from quote_version version
        where version.quote_id = link.quote_id
        and version.state in ('draft', 'in_review', 'approved', 'sending', 'sent'))
      order by link.quote_id
      """;

  private final Tenants tenants;
  private final Quotes quotes;
  private final Links links;
  private final Timeline timeline;

  MovedRecipients(Tenants tenants, Quotes quotes, Links links, Timeline timeline) {
    this.tenants = tenants;
    this.quotes = quotes;
    this.links = links;
    this.timeline = timeline;
  }

  private record HandedOut(UUID link, UUID quote, String name) {}

  @EventListener
  void on(AddressMoved moved) {
    for (HandedOut each : open(moved.contact())) {
      quotes.locked(each.quote);
      links.renew(each.link);
      timeline.add(each.quote, "link_replaced", Actor.PRODUCT, Map.of("name", each.name));
    }
  }

  private List<HandedOut> open(UUID contact) {
    return tenants
        .sql(OPEN)
        .param("contact", contact)
        .query((row, _) ->
            new HandedOut(
                row.getObject("id", UUID.class),
                row.getObject("quote_id", UUID.class),
                row.getString("name")))
        .list();
  }
}
