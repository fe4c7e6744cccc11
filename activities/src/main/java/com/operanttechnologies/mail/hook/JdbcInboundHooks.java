package com.operanttechnologies.mail.hook;

import com.operanttechnologies.engine.key.SecretBox;
import com.operanttechnologies.engine.key.Tokens;
import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.mail.imap.InboundParser;
import com.operanttechnologies.mail.inbox.Arrival;
import com.operanttechnologies.mail.inbox.InboxReception;
import com.operanttechnologies.mail.mime.EmailAddress;
import com.operanttechnologies.mail.mime.UnsendableMail;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hooks as rows, their secrets sealed. */
@Component
class JdbcInboundHooks implements InboundHooks {
  private static final String PURPOSE = "inbound-hook";

  private final Tenants tenants;
  private final Routing routing;
  private final HookRows rows;
  private final SecretBox box;
  private final Tokens tokens;
  private final InboxReception reception;
  private final InboundParser parser = new InboundParser();

  JdbcInboundHooks(
      Tenants tenants,
      Routing routing,
      HookRows rows,
      SecretBox box,
      Tokens tokens,
      InboxReception reception) {
    this.tenants = tenants;
    this.routing = routing;
    this.rows = rows;
    this.box = box;
    this.tokens = tokens;
    this.reception = reception;
  }

  @Override
  public Created create(String address, @Nullable UUID member) {
    String checked = checked(address.strip());
    String secret = "ih_" + tokens.random();
    UUID id = UUID.randomUUID();
    byte[] sealed =
        box.seal(secret.getBytes(StandardCharsets.UTF_8), tenants.current(), id, PURPOSE);
    rows.add(id, rows.mailbox(checked), sealed, member);
    routing
        .sql("insert into hook_route (hook_id, tenant_id) values (:hook, :tenant)")
        .param("hook", id)
        .param("tenant", tenants.current())
        .update();
    return new Created(rows.find(id).orElseThrow(), secret);
  }

  private static String checked(String address) {
    try {
      return EmailAddress.of("address", address).toString();
    } catch (UnsendableMail refused) {
      throw new InvalidInput("address", "Enter the address whose mails are handed over");
    }
  }

  @Override
  public List<Hook> all() {
    return rows.all();
  }

  @Override
  public void revoke(UUID hook) {
    if (!rows.revoke(hook)) {
      throw new NotFound("The inbound key");
    }
    routing.sql("delete from hook_route where hook_id = :hook").param("hook", hook).update();
  }

  @Override
  public Outcome take(
      UUID hook,
      @Nullable String timestamp,
      @Nullable String signature,
      byte[] body,
      Supplier<byte[]> mail) {
    Optional<Arrival> arrival =
        tenant(hook)
            .flatMap(tenant -> tenants.as(tenant, () -> checked(hook, timestamp, signature, body)));
    return arrival
        .<Outcome>map(good -> new Outcome.Taken(reception.take(good, parser.parse(0, mail.get()))))
        .orElseGet(Outcome.Refused::new);
  }

  private Optional<UUID> tenant(UUID hook) {
    return routing
        .sql("select tenant_id from hook_route where hook_id = :hook")
        .param("hook", hook)
        .query(UUID.class)
        .optional();
  }

  private Optional<Arrival> checked(
      UUID hook, @Nullable String timestamp, @Nullable String signature, byte[] body) {
    Instant now = tenants.now();
    Optional<Arrival> arrival =
        rows.use(hook)
            .filter(used ->
                HookSignature.isGood(
                    new String(
                        box.open(used.sealed(), tenants.current(), hook, PURPOSE),
                        StandardCharsets.UTF_8),
                    timestamp,
                    signature,
                    body,
                    now))
            .map(used -> new Arrival(tenants.current(), used.mailbox(), used.address(), true, 0));
    arrival.ifPresent(_ -> rows.used(hook));
    return arrival;
  }
}
