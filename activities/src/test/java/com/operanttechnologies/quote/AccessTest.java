package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.link.Links;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.quote.buyer.QuoteViews;
import com.operanttechnologies.quote.buyer.ViewLabel;
import com.operanttechnologies.quote.recipient.Access;
import com.operanttechnologies.quote.stepup.Sender;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class AccessTest {
  @Autowired Access access;
  @Autowired QuoteViews views;
  @Autowired Links links;
  @Autowired Contacts contacts;
  @Autowired Tenants tenants;
  @Autowired Bargain bargain;

  private UUID bob(Offer offer) {
    return bargain.quote(offer).contact();
  }

  private String replaced(Offer offer, boolean mail) {
    return access.replace(offer.tenant(), offer.quote(), bob(offer), mail, Actor.PRODUCT);
  }

  private boolean isOpen(String address) {
    return !links.resolve(address.substring(address.lastIndexOf('/') + 1)).orElseThrow().revoked();
  }

  private int mails(Offer offer) {
    return bargain.count(offer.tenant(), "select count(*) from message where kind = 'quote_again'");
  }

  @Test
  void theSellerSeesWhoOpenedWhichLinkAndWhatThatIsTakenFor() {
    Offer offer = bargain.sentTo("parallel", "viewer eve@bell.example");
    Sender browser = Sender.from("192.0.2.7", "Mozilla/5.0");
    views.record(bargain.link(offer), ViewLabel.gesture("Mozilla/5.0"), browser);
    views.record(
        bargain.linkOf(offer, "eve@bell.example"), ViewLabel.fetched("LinkScanner bot"), browser);

    assertThat(access.of(offer.tenant(), offer.quote()))
        .extracting(
            each -> each.recipient().email(),
            each -> each.looks().human(),
            e -> e.looks().machine())
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("bob@fisher.example", 1, 0),
            org.assertj.core.api.Assertions.tuple("eve@bell.example", 0, 1));
    assertThat(views.of(offer.tenant(), offer.quote()))
        .extracting(QuoteViews.View::name)
        .containsExactly("eve", "Bob Fisher");
  }

  @Test
  void aRevokedLinkLeadsNowhere() {
    Offer offer = bargain.sent();
    String address = bargain.address(offer);
    access.revoke(offer.tenant(), offer.quote(), bob(offer), Actor.PRODUCT);

    assertThat(isOpen(address)).isFalse();
    assertThat(access.of(offer.tenant(), offer.quote()).getFirst().revoked()).isTrue();
  }

  @Test
  void aNewLinkTakesTheOldOnesPlace() {
    Offer offer = bargain.sent();
    String old = bargain.address(offer);
    String address = replaced(offer, false);

    assertThat(isOpen(old)).isFalse();
    assertThat(isOpen(address)).isTrue();
    assertThat(mails(offer)).isZero();
    assertThat(bargain.story(offer)).contains("link_replaced");
  }

  @Test
  void onRequestTheNewLinkIsMailed() {
    Offer offer = bargain.sent();
    bargain.address(offer);
    replaced(offer, true);

    assertThat(mails(offer)).isEqualTo(1);
  }

  @Test
  void aContactWithAnotherAddressGetsAnotherLinkToWhatIsOpen() {
    Offer offer = bargain.sent();
    String old = bargain.address(offer);
    reachAt(offer, "BOB@fisher.example");
    assertThat(isOpen(old)).isTrue();
    reachAt(offer, "bob@another.example");

    assertThat(isOpen(old)).isFalse();
    assertThat(bargain.address(offer)).isNotEqualTo(old);
    assertThat(isOpen(bargain.address(offer))).isTrue();
    assertThat(bargain.story(offer)).contains("link_replaced");
  }

  @Test
  void aContactWithAnotherAddressKeepsTheLinkToWhatIsDecided() {
    Offer offer = bargain.sent();
    String address = bargain.address(offer);
    bargain.decline(bargain.page(offer));
    reachAt(offer, "bob@another.example");

    assertThat(isOpen(address)).isTrue();
  }

  private void reachAt(Offer offer, String email) {
    tenants.run(
        offer.tenant(), () -> contacts.update(bob(offer), ContactInput.of(email, "Bob Fisher")));
  }

  @Test
  void aLinkToWhatWasDecidedIsNotMailed() {
    Offer offer = bargain.sent();
    String address = bargain.address(offer);
    bargain.decline(bargain.page(offer));

    assertThatThrownBy(() -> replaced(offer, true)).isInstanceOf(Conflict.class);
    assertThat(isOpen(address)).isTrue();
  }

  @Test
  void nobodyElsesLinkIsTouched() {
    Offer offer = bargain.sent();

    assertThatThrownBy(
            () -> access.revoke(offer.tenant(), offer.quote(), UUID.randomUUID(), Actor.PRODUCT))
        .isInstanceOf(NotFound.class);
  }
}
