package com.operanttechnologies.followup.letter;

import com.operanttechnologies.followup.letter.Addressed.House;
import com.operanttechnologies.followup.letter.Addressed.Line;
import com.operanttechnologies.followup.letter.Addressed.Offer;
import com.operanttechnologies.followup.letter.Addressed.Person;
import com.operanttechnologies.followup.letter.PreviewOf.Signer;
import com.operanttechnologies.followup.template.TemplateParts;
import com.operanttechnologies.mail.layout.AccentColour;
import com.operanttechnologies.mail.layout.Why;
import com.operanttechnologies.mail.layout.Worth;
import com.operanttechnologies.metrics.DemoMetrics;
import com.operanttechnologies.metrics.MetricReading;
import com.operanttechnologies.metrics.chart.MetricView;
import com.operanttechnologies.tenant.Organisation;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bob, who is made up, with a quote and with the numbers of the built-in source. */
final class SampleReader {
  private static final UUID NOTHING = new UUID(0, 0);
  private static final int DAYS_LEFT = 20;

  private SampleReader() {}

  static Addressed bob(Organisation seller, Signer signer, Instant now) {
    Offer offer =
        new Offer(
            NOTHING,
            NOTHING,
            "Q-2001",
            "Sails for the season",
            seller.currency(),
            new Worth(new BigDecimal("1449.60"), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
            now.atZone(seller.zone()).toLocalDate().plusDays(DAYS_LEFT),
            List.of(
                new Line("Mainsail", new BigDecimal(2), new BigDecimal("1160.00")),
                new Line("Care plan", new BigDecimal(12), new BigDecimal("289.60"))));
    return new Addressed(
        new Person("Bob Fisher", "Fisher & Sons", "bob@fisher.example", null),
        offer,
        new Person(signer.name(), seller.name(), signer.email(), seller.phone()),
        new House(seller.nameOnPaper(), seller.postalAddress(), new AccentColour(seller.accent())),
        Why.QUOTE,
        seller.locale(),
        seller.zone());
  }

  static Numbers numbers(TemplateParts parts, Addressed to, UUID tenant, Instant now) {
    List<MetricReading> readings = DemoMetrics.read(tenant, now);
    List<MetricView> views =
        DemoMetrics.definitions().stream()
            .flatMap(metric ->
                readings.stream()
                    .filter(reading -> reading.key().equals(metric.key()))
                    .map(reading ->
                        MetricView.of(metric, reading, reading.history().getFirst(), to.locale())))
            .toList();
    return new Numbers(views, LetterNumbers.drawn(parts, views, views, to), Map.of());
  }
}
