package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.mail.InboundHooks.Created;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Sales.Sale;
import com.operanttechnologies.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Bob's provider, which hands his answers to a mail over to Acme Sails. */
public final class Postman {
  static final String OURS = "<first@acme-sails.example>";

  private static final String SENT =
      """
      insert into message (tenant_id, kind, class, state, quote_id, contact_id, recipient,
        recipient_name, subject, mime_id, due_at, accepted_at)
      values (:tenant, 'quote', 'essential', 'accepted', :quote, :contact, 'bob@fisher.example',
        'Bob Fisher', 'Your quote', :mime, now(), now())
      """;

  private final int port;
  private final Created hook;
  private int count;

  public Postman(int port, Tenants tenants, InboundHooks hooks, Sale sale) {
    this.port = port;
    this.hook =
        tenants.as(
            sale.tenant(),
            () -> {
              tenants
                  .sql(SENT)
                  .param("quote", sale.quote())
                  .param("contact", sale.contact())
                  .param("mime", OURS)
                  .update();
              UUID ada = tenants.sql("select id from member limit 1").query(UUID.class).single();
              return hooks.create("sales@acme-sails.example", ada);
            });
  }

  /** Bob writes; headers are further lines of the head. */
  public HttpResponse<String> brings(String headers, String text) {
    return brings(
        "From: Bob Fisher <bob@fisher.example>\nMessage-ID: <%d@fisher.example>\nIn-Reply-To: %s\n%s\n\n%s\n"
            .formatted(++count, OURS, headers, text));
  }

  public HttpResponse<String> brings(String mail) {
    return hand("message/rfc822", mail, Long.toString(Instant.now().getEpochSecond()));
  }

  HttpResponse<String> hand(String type, String body, String timestamp) {
    return new Visitor(port)
        .with("Operant-Timestamp", timestamp)
        .with("Operant-Signature", signature(timestamp, body))
        .post(path(), type, BodyPublishers.ofString(body));
  }

  private String path() {
    return "/api/v1/inbound/" + hook.hook().id();
  }

  private String signature(String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(hook.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return "v1="
          + HexFormat.of()
              .formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
