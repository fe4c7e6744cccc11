package com.operanttechnologies.link.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.link.Link;
import com.operanttechnologies.link.LinkPurpose;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.mail.AcmeRows;
import com.operanttechnologies.tenant.Routing;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithDatabase;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithDatabase
class JdbcLinksTest {
  @Autowired Tenants tenants;
  @Autowired Routing routing;
  @Autowired Links links;
  AcmeRows acme;

  @BeforeEach
  void acmeSails() {
    acme = AcmeRows.in(tenants, routing);
  }

  @Test
  void aQuoteLinkIsTheSameEachTimeAndLeadsBackToItsQuote() {
    String first = quoteLink();
    String second = quoteLink();

    assertThat(second).isEqualTo(first).startsWith("http://localhost:8080/q/");
    Link link = links.resolve(token(first)).orElseThrow();
    assertThat(link.purpose()).isEqualTo(LinkPurpose.QUOTE);
    assertThat(link.tenant()).isEqualTo(acme.tenant);
    assertThat(link.quoteId()).isEqualTo(acme.quote);
    assertThat(link.contactId()).isEqualTo(acme.bob);
    assertThat(link.revoked()).isFalse();
  }

  @Test
  void aGuessedTokenLeadsNowhere() {
    assertThat(links.resolve("guessed")).isEmpty();
  }

  @Test
  void aRevokedLinkSaysSo() {
    String token = token(quoteLink());
    UUID link = links.resolve(token).orElseThrow().id();

    tenants.run(acme.tenant, () -> links.revoke(link));

    assertThat(links.resolve(token).orElseThrow().revoked()).isTrue();
  }

  @Test
  void renewingGivesANewTokenAndEndsTheOldOne() {
    String old = token(quoteLink());
    UUID link = links.resolve(old).orElseThrow().id();

    tenants.run(acme.tenant, () -> links.renew(link));

    String renewed = token(quoteLink());
    assertThat(renewed).isNotEqualTo(old);
    assertThat(links.resolve(old).orElseThrow().revoked()).isTrue();
    assertThat(links.resolve(renewed).orElseThrow().revoked()).isFalse();
  }

  @Test
  void theUnsubscribeLinkNamesTheContactOnly() {
    String url = tenants.as(acme.tenant, () -> links.unsubscribe(acme.bob));

    Link link = links.resolve(url.substring(url.indexOf("/u/") + 3)).orElseThrow();
    assertThat(link.purpose()).isEqualTo(LinkPurpose.UNSUBSCRIBE);
    assertThat(link.contactId()).isEqualTo(acme.bob);
    assertThat(link.quoteId()).isNull();
  }

  @Test
  void aReplyTokenFitsAnAddressAndSurvivesLowerCasing() {
    UUID message = UUID.randomUUID();

    String token = tenants.as(acme.tenant, () -> links.reply(message).get());

    assertThat(token).hasSize(32).isLowerCase();
    assertThat(links.resolve(token).orElseThrow().messageId()).isEqualTo(message);
  }

  private String quoteLink() {
    return tenants.as(acme.tenant, () -> links.quote(acme.quote, acme.bob));
  }

  private static String token(String url) {
    return url.substring(url.indexOf("/q/") + 3);
  }
}
