package com.operanttechnologies.followup.rehearsal;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.SendingForecast;
import com.operanttechnologies.mail.pace.PaceForecast;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The caps and gaps of the sending pace, as a schedule is told of them. */
@Component
class PaceDelays implements SendingForecast {
  private final Contacts contacts;
  private final PaceForecast forecast;

  PaceDelays(Contacts contacts, PaceForecast forecast) {
    this.contacts = contacts;
    this.forecast = forecast;
  }

  @Override
  public List<Delay> delays(UUID contact, Instant at) {
    return contacts
        .find(contact)
        .map(Contact::email)
        .flatMap(recipient -> forecast.at(recipient, at))
        .map(delay -> new Delay(delay.rule().words(), delay.until()))
        .stream()
        .toList();
  }
}
