package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.mime.Attachment;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import org.springframework.stereotype.Component;

/** The papers that go with a mail: the quote, or the accepted one with its evidence. */
@Component
class MailAttachments {
  private static final String PAPER =
      """
      select quote.number, document.pdf
      from document
      join quote_version version on version.id = document.version_id
      join quote on quote.id = version.quote_id
      where document.version_id = :version and document.kind = :kind
      """;

  private final Tenants tenants;

  MailAttachments(Tenants tenants) {
    this.tenants = tenants;
  }

  List<Attachment> of(Message message) {
    return switch (message.kind()) {
      case "quote", "quote_copy", "quote_again", "quote_recipient" ->
          List.of(paper(message, "quote", ""));
      case "acceptance" -> List.of(paper(message, "accepted", "-accepted"));
      default -> List.of();
    };
  }

  private Attachment paper(Message message, String kind, String suffix) {
    return tenants
        .sql(PAPER)
        .param("version", message.about().version())
        .param("kind", kind)
        .query((row, _) ->
            new Attachment(
                row.getString("number") + suffix + ".pdf", "application/pdf", row.getBytes("pdf")))
        .optional()
        .orElseThrow(() -> new UnsendableMail("Document", "has not been made"));
  }
}
