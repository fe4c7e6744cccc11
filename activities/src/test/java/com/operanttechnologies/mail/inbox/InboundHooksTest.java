package com.operanttechnologies.mail.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.InboundHooks;
import com.operanttechnologies.mail.InboundHooks.Created;
import com.operanttechnologies.mail.InboundHooks.Outcome;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A provider hands mails over, signed and within a window. */
@WithDatabase
@TestPropertySource(properties = "operant.roles=web")
class InboundHooksTest {
  @Autowired ObjectProvider<SandboxStory> stories;
  @Autowired InboundHooks hooks;
  @Autowired Tenants tenants;

  SandboxStory story;
  UUID followUp;
  Created created;
  byte[] mail;

  @BeforeEach
  void openAWayIn() {
    story = stories.getObject();
    followUp = story.followUp();
    UUID ada = member(story);
    created = tenants.as(story.acme.tenant, () -> hooks.create("sales@acme-sails.example", ada));
    mail =
        ("From: bob@buyer.example\nMessage-ID: <h@buyer.example>\nIn-Reply-To: "
                + story.messageId(followUp)
                + "\nSubject: Re: Your sails\n\nYes.\n")
            .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aSignedMailIsTakenInOnce() throws Exception {
    String now = seconds(0);

    Outcome first = take(now, signature(now));
    Outcome again = take(now, signature(now));

    assertThat(first).isEqualTo(new Outcome.Taken(true));
    assertThat(again).isEqualTo(new Outcome.Taken(false));
    assertThat(story.repliesTo(followUp)).isOne();
  }

  @Test
  void aWrongOldOrMissingSignatureIsRefused() throws Exception {
    String old = seconds(-301);
    String early = seconds(330);
    String now = seconds(0);

    assertThat(take(old, signature(old))).isEqualTo(new Outcome.Refused());
    assertThat(take(early, signature(early))).isEqualTo(new Outcome.Refused());
    assertThat(take(now, signature(old))).isEqualTo(new Outcome.Refused());
    assertThat(take(now, null)).isEqualTo(new Outcome.Refused());
    assertThat(take(null, signature(now))).isEqualTo(new Outcome.Refused());
    assertThat(hooks.take(UUID.randomUUID(), now, signature(now), mail, () -> mail))
        .isEqualTo(new Outcome.Refused());
    assertThat(story.inbound("true")).isZero();
  }

  @Test
  void aClosedWayInRefuses() throws Exception {
    String now = seconds(0);
    tenants.run(story.acme.tenant, () -> hooks.revoke(created.hook().id()));

    assertThat(take(now, signature(now))).isEqualTo(new Outcome.Refused());
    assertThat(tenants.as(story.acme.tenant, hooks::all))
        .allSatisfy(hook -> assertThat(hook.revokedAt()).isNotNull());
  }

  @Test
  void nobodyWaitsUntilAMailboxIsReadThatOnlyAProviderFills() {
    SandboxStory fresh = stories.getObject();
    UUID member = member(fresh);

    tenants.as(fresh.acme.tenant, () -> hooks.create("offers@acme-sails.example", member));

    assertThat(fresh.state(fresh.followUp())).isEqualTo(MessageState.ACCEPTED);
    assertThat(fresh.acme.count("select count(*) from mailbox where handed_over")).isOne();
  }

  @Test
  void theSecretIsKeptSealed() {
    assertThat(story.acme.text("select encode(sealed, 'escape') from inbound_hook"))
        .doesNotContain(created.secret());
  }

  private static UUID member(SandboxStory story) {
    return story.acme.id(
        """
        insert into member (tenant_id, email, name, role, state)
        values (:tenant, 'ada@acme-sails.example', 'Ada', 'admin', 'active') returning id
        """);
  }

  private Outcome take(String timestamp, String signature) {
    return hooks.take(created.hook().id(), timestamp, signature, mail, () -> mail);
  }

  private static String seconds(long ahead) {
    return Long.toString(Instant.now().getEpochSecond() + ahead);
  }

  private String signature(String timestamp) throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(created.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
    return "v1=" + HexFormat.of().formatHex(mac.doFinal(mail));
  }
}
