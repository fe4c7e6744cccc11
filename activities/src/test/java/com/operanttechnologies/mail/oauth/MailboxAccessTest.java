package com.operanttechnologies.mail.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.mail.Deliveries;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.MailboxAccess;
import com.operanttechnologies.mail.MailboxAccess.Outcome;
import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.imap.MailboxSession;
import com.operanttechnologies.mail.imap.SpecialFolders;
import com.operanttechnologies.mail.mailbox.MailboxAccounts;
import com.operanttechnologies.mail.mailbox.OwnMailboxes;
import com.operanttechnologies.mail.mailbox.WithOwnMailboxes;
import com.operanttechnologies.mail.smtp.AccessToken;
import com.operanttechnologies.mail.smtp.NoAccess;
import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithOwnMailboxes
class MailboxAccessTest {
  private static final URI CALLBACK = URI.create("https://quotes.example.com/back");

  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Ledger ledger;
  @Autowired Deliveries deliveries;
  @Autowired Mailboxes mailboxes;
  @Autowired MailboxAccounts accounts;
  @Autowired MailboxAccess access;
  @Autowired AccessRows rows;
  @Autowired TokenEndpoint endpoint;
  final ScriptedSmtpServer smtp = ScriptedSmtpServer.plain();
  FakeProvider provider;
  TokenImapServer imap;
  AcmeRows acme;
  UUID ada;
  TenantMailbox mailbox;

  @BeforeEach
  void adasMailbox() throws Exception {
    provider = new FakeProvider();
    imap = new TokenImapServer("access-2");
    acme = AcmeRows.in(tenants, routing);
    ada = OwnMailboxes.ada(acme);
    MailboxInput.Access client =
        new MailboxInput.Access(
            "other",
            "operant",
            "client secret",
            provider.address("/authorize?tenant=acme"),
            provider.address("/token"),
            "mail");
    mailbox =
        tenants.as(
            acme.tenant,
            () ->
                mailboxes.add(
                    OwnMailboxes.byToken(account(smtp.port()), account(imap.port()), client)));
    tenants.run(acme.tenant, () -> mailboxes.makeDefault(mailbox.id()));
  }

  @AfterEach
  void close() throws Exception {
    provider.close();
    imap.close();
    smtp.close();
  }

  @Test
  void theInitialResponseOfSmtpCarriesUserAndToken() {
    connect();
    UUID mail = acme.plan(ledger, acme.bobsNotice());

    deliveries.deliver(acme.tenant, mail);

    String response =
        smtp.commands().stream().filter(line -> line.startsWith("AUTH ")).findFirst().orElseThrow();
    assertThat(response).startsWith("AUTH XOAUTH2 ");
    assertThat(decoded(response.substring("AUTH XOAUTH2 ".length())))
        .isEqualTo("user=ada@acme-sails.example\u0001auth=Bearer access-2\u0001\u0001");
    assertThat(row(mail).state()).isEqualTo(MessageState.ACCEPTED);
  }

  @Test
  void theInitialResponseOfImapCarriesUserAndTokenAndTheServerNamesItsFolders() throws Exception {
    connect();

    SpecialFolders folders;
    try (MailboxSession session = accounts.own(acme.tenant, mailbox).orElseThrow().open()) {
      folders = session.specialFolders();
    }

    assertThat(imap.responses())
        .containsExactly("user=ada@acme-sails.example\u0001auth=Bearer access-2\u0001\u0001");
    assertThat(folders).isEqualTo(new SpecialFolders("Werbung", "Ausgang"));
  }

  @Test
  void theWayToTheProviderHasAStateAndAChallengeAndKeepsItsOwnQuery() {
    URI asked = request();

    assertThat(asked.toString()).startsWith(provider.address("/authorize?tenant=acme&"));
    assertThat(provider.allow(asked))
        .containsEntry("response_type", "code")
        .containsEntry("client_id", "operant")
        .containsEntry("scope", "mail")
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", CALLBACK.toString())
        .containsKeys("state", "code_challenge");
  }

  @Test
  void theCodeIsExchangedWithItsVerifierAndOnceOnly() {
    Map<String, String> query = provider.allow(request());

    Outcome first = access.grant(acme.tenant, ada, query.get("state"), "code", CALLBACK);
    Outcome second = access.grant(acme.tenant, ada, query.get("state"), "code", CALLBACK);

    assertThat(first).isEqualTo(new Outcome.Connected(mailbox.id()));
    assertThat(second).isInstanceOf(Outcome.Refused.class);
    assertThat(provider.asked())
        .singleElement()
        .satisfies(form ->
            assertThat(form)
                .containsEntry("client_secret", "client secret")
                .containsKey("code_verifier"));
  }

  @Test
  void aStateOfSomebodyElseIsRefusedAndTheProviderNotAsked() {
    Map<String, String> query = provider.allow(request());

    Outcome outcome =
        access.grant(acme.tenant, UUID.randomUUID(), query.get("state"), "code", CALLBACK);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(provider.asked()).isEmpty();
  }

  @Test
  void aTokenIsUsedAgainUntilAWhileBeforeItsEnd() throws Exception {
    connect();
    Instant[] now = {Instant.parse("2026-01-01T10:00:00Z")};
    AccessToken token =
        new AccessTokens(tenants, rows, endpoint, () -> now[0]).of(acme.tenant, mailbox.id());

    String first = token.get();
    now[0] = now[0].plusSeconds(3600 - 121);
    String late = token.get();
    now[0] = now[0].plusSeconds(2);
    String refreshed = token.get();

    assertThat(late).isEqualTo(first);
    assertThat(refreshed).isNotEqualTo(first);
  }

  @Test
  void aRotatedRefreshTokenTakesThePlaceOfTheOldOne() throws Exception {
    connect();
    provider.rotatesTo("refresh-2");
    provider.givesTokensFor(60);
    AccessToken token =
        new AccessTokens(tenants, rows, endpoint, Instant::now).of(acme.tenant, mailbox.id());

    token.get();
    token.get();

    assertThat(provider.asked().getLast()).containsEntry("refresh_token", "refresh-2");
    assertThat(acme.count("select count(*) from secret where purpose = 'mailbox'")).isEqualTo(2);
  }

  @Test
  void aProviderThatRefusesMakesTheMailWaitAndBothSayWhy() {
    connect();
    provider.refuses("invalid_grant");
    UUID mail = acme.plan(ledger, acme.bobsNotice());

    deliveries.deliver(acme.tenant, mail);

    String reason = "the provider does not accept our access any more: connect it again";
    assertThat(row(mail).state()).isEqualTo(MessageState.PLANNED);
    assertThat(row(mail).reason()).isEqualTo("it could not be handed over: " + reason);
    assertThat(tenants.as(acme.tenant, () -> access.of(mailbox.id()).orElseThrow().error()))
        .isEqualTo(reason);
    assertThat(
            tenants.as(
                acme.tenant, () -> mailboxes.find(mailbox.id()).orElseThrow().health().sendError()))
        .isEqualTo(reason);
    assertThat(smtp.connections()).isZero();
  }

  @Test
  void withoutAccessThereIsNoToken() {
    AccessToken token =
        new AccessTokens(tenants, rows, endpoint, Instant::now).of(acme.tenant, mailbox.id());

    assertThatThrownBy(token::get)
        .isInstanceOf(NoAccess.class)
        .hasMessage("nobody has allowed the access yet: connect the mailbox");
  }

  @Test
  void aRemovedMailboxForgetsItsTokens() {
    connect();

    tenants.run(acme.tenant, () -> mailboxes.remove(mailbox.id()));

    assertThat(acme.count("select count(*) from secret where purpose = 'mailbox'")).isZero();
    assertThat(acme.count("select count(*) from mailbox_access")).isZero();
  }

  private URI request() {
    return tenants.as(acme.tenant, () -> access.request(mailbox.id(), ada, CALLBACK));
  }

  private void connect() {
    Map<String, String> query = provider.allow(request());
    assertThat(access.grant(acme.tenant, ada, query.get("state"), "code", CALLBACK))
        .isInstanceOf(Outcome.Connected.class);
  }

  private Message row(UUID mail) {
    return acme.find(ledger, mail);
  }

  private static MailboxInput.Account account(int port) {
    return new MailboxInput.Account("127.0.0.1", port, "none", null, null);
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }
}
