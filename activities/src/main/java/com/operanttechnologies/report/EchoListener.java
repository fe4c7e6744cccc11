package com.operanttechnologies.report;

import com.operanttechnologies.contact.ContactHappened;
import com.operanttechnologies.mail.MailEvent;
import com.operanttechnologies.quote.QuoteHappened;
import com.operanttechnologies.report.jdbc.EchoTable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Notes what follow-ups led to, inside the transaction in which it happens. */
@Component
class EchoListener {
  private final EchoTable echoes;

  EchoListener(EchoTable echoes) {
    this.echoes = echoes;
  }

  @EventListener
  void replied(MailEvent.Replied event) {
    echoes.replied(event.about(), event.inbound());
  }

  /** Before the complaint rate is looked at. */
  @EventListener
  @Order(0)
  void suppressed(ContactHappened.Suppressed event) {
    switch (event.reason()) {
      case "unsubscribed", "bounced", "complained" ->
          echoes.ofContact(event.contact(), event.reason());
      default -> {}
    }
  }

  @EventListener
  void ended(QuoteHappened.Ended event) {
    if (event.state().equals("accepted")) {
      echoes.accepted(event.quote(), event.version());
    }
  }
}
