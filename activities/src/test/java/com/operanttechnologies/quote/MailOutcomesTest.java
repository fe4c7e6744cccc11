package com.operanttechnologies.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.mail.MessageState;
import com.operanttechnologies.quote.Bargain.Offer;
import com.operanttechnologies.testing.WithoutProcesses;
import com.operanttechnologies.timeline.Actor;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class MailOutcomesTest {
  @Autowired Bargain bargain;
  @Autowired Revisions revisions;

  @Test
  void offersTheQuoteWhenTheRelayHasTakenItsMail() {
    assertThat(bargain.state(bargain.sent())).isEqualTo("sent");
  }

  @Test
  void endsTheOfferWithItsLastDayInTheOrganisationsZone() {
    Offer offer = bargain.sent();

    assertThat(bargain.quote(offer).current().expiresAt())
        .isEqualTo(
            bargain
                .quote(offer)
                .current()
                .validUntil()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/London"))
                .toInstant());
  }

  @Test
  void tellsOnceThatItWasSent() {
    Offer offer = bargain.leaving();
    MailEvent twice = new MailEvent.Accepted(bargain.about(offer));
    bargain.happens(offer, twice);
    bargain.happens(offer, twice);

    assertThat(bargain.story(offer)).containsOnlyOnce("quote_sent");
  }

  @Test
  void givesARejectedQuoteBackToItsSeller() {
    Offer offer = bargain.failed(bargain.leaving(), MessageState.REJECTED);

    assertThat(bargain.state(offer)).isEqualTo("draft");
    assertThat(bargain.story(offer)).contains("quote_mail_refused");
  }

  @Test
  void countsAMailOfUnknownFateAsSent() {
    Offer offer = bargain.failed(bargain.leaving(), MessageState.UNKNOWN);

    assertThat(bargain.state(offer)).isEqualTo("sent");
  }

  @Test
  void leavesAloneWhatWasWithdrawnMeanwhile() {
    Offer offer = bargain.leaving();
    MailEvent late = new MailEvent.Accepted(bargain.about(offer));
    bargain.update(offer, "update quote_version set state = 'withdrawn', send_after = null");

    assertThat(bargain.state(bargain.happens(offer, late))).isEqualTo("withdrawn");
  }

  @Test
  void keepsTheOldVersionOfferedWhileTheNewOneIsRejected() {
    Offer offer = bargain.sent();
    revisions.extend(offer.tenant(), offer.quote(), LocalDate.now().plusDays(60), Actor.PRODUCT);
    bargain.failed(offer, MessageState.REJECTED);

    assertThat(bargain.states(offer)).containsExactly("sent", "draft");
  }

  @Test
  void stillAwaitsTheOldVersionsEndWhenTheNewOneIsRejected() {
    Offer offer = bargain.sent();
    revisions.extend(offer.tenant(), offer.quote(), LocalDate.now().plusDays(60), Actor.PRODUCT);
    bargain.failed(offer, MessageState.REJECTED);

    assertThat(
            bargain.count(
                offer.tenant(),
                """
                select count(*) from due d join quote_version v on v.quote_id = d.subject_id
                where d.kind = 'quote' and v.tenant_id = :tenant and v.state = 'sent'
                and d.due_at = v.expires_at
                """))
        .isEqualTo(1);
  }
}
