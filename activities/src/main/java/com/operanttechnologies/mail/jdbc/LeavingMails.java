package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import com.operanttechnologies.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Follow-ups whose bodies were on their way when something ended them: nobody can call them back,
 * so the timeline says that they were leaving before the decision, not after it. Inside the
 * deciding transaction, which holds the quote against every other step to {@code in_data}.
 */
@Component
class LeavingMails {
  private static final String LEAVING =
      """
      select id, quote_id, mime_id from message
      where class = 'follow_up' and state = 'in_data' and quote_id is not null
      """;

  private final Tenants tenants;
  private final Timeline timeline;

  LeavingMails(Tenants tenants, Timeline timeline) {
    this.tenants = tenants;
    this.timeline = timeline;
  }

  private record Leaving(UUID id, UUID quote, String mimeId) {}

  void nameOfQuote(UUID quote, String reason) {
    name(LEAVING + " and quote_id = :subject", quote, reason);
  }

  void nameToContact(UUID contact, String reason) {
    name(LEAVING + " and contact_id = :subject", contact, reason);
  }

  private void name(String sql, UUID subject, String reason) {
    List<Leaving> mails =
        tenants
            .sql(sql)
            .param("subject", subject)
            .query((row, _) ->
                new Leaving(
                    row.getObject("id", UUID.class),
                    row.getObject("quote_id", UUID.class),
                    row.getString("mime_id")))
            .list();
    mails.forEach(mail ->
        timeline.add(
            mail.quote,
            "follow_up_was_leaving",
            Actor.PRODUCT,
            Map.of("message", mail.id.toString(), "messageId", mail.mimeId, "reason", reason)));
  }
}
