package com.operanttechnologies.metrics.web.dashboard;

import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.metrics.MetricFigure;
import com.operanttechnologies.tenant.Organisation;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** A customer's numbers in their language and zone. */
record Dashboard(Organisation seller, String customer, Locale locale, List<NumberCard> cards) {

  static Dashboard of(Organisation seller, Contact contact, List<MetricFigure> figures) {
    Locale locale =
        contact.locale() == null ? seller.locale() : Locale.forLanguageTag(contact.locale());
    ZoneId zone = contact.timeZone() == null ? seller.zone() : ZoneId.of(contact.timeZone());
    return new Dashboard(
        seller,
        contact.company() == null ? contact.name() : contact.company(),
        locale,
        figures.stream().map(figure -> NumberCard.of(figure, locale, zone)).toList());
  }
}
