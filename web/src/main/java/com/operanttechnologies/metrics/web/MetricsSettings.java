package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.contact.Contact;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.followup.NumbersInUse;
import com.operanttechnologies.followup.NumbersInUse.Place;
import com.operanttechnologies.metrics.MetricSources;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Metrics;
import com.operanttechnologies.metrics.Metrics.MetricSnapshot;
import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What admins do with their sources; each act leaves its audit row. */
@Component
class MetricsSettings {
  private static final int SHOWN = 20;

  private final Tenants tenants;
  private final MetricSources sources;
  private final Metrics metrics;
  private final Contacts contacts;
  private final NumbersInUse numbers;
  private final Audit audit;

  MetricsSettings(
      Tenants tenants,
      MetricSources sources,
      Metrics metrics,
      Contacts contacts,
      NumbersInUse numbers,
      Audit audit) {
    this.tenants = tenants;
    this.sources = sources;
    this.metrics = metrics;
    this.contacts = contacts;
    this.numbers = numbers;
    this.audit = audit;
  }

  List<Source> all(CurrentMember me) {
    return tenants.as(me.tenant(), sources::all);
  }

  Source get(CurrentMember me, UUID source) {
    return tenants.as(me.tenant(), () -> found(source));
  }

  Source add(CurrentMember me, SourceInput input) {
    return tenants.as(me.tenant(), () -> recorded(me, "metrics source added", sources.add(input)));
  }

  Source edit(CurrentMember me, UUID source, SourceInput input) {
    return tenants.as(
        me.tenant(), () -> recorded(me, "metrics source edited", sources.edit(source, input)));
  }

  void remove(CurrentMember me, UUID source) {
    tenants.run(
        me.tenant(),
        () -> {
          Source removed = found(source);
          sources.remove(source);
          recorded(me, "metrics source removed", removed);
        });
  }

  /** What would have to do without the source; a metric that another source has too stays. */
  List<Place> uses(CurrentMember me, UUID source) {
    return tenants.as(
        me.tenant(),
        () -> {
          Set<String> lost = keys(sources.all().stream().filter(each -> each.id().equals(source)));
          lost.removeAll(keys(sources.all().stream().filter(each -> !each.id().equals(source))));
          boolean shown = sources.shown().filter(each -> each.id().equals(source)).isPresent();
          return numbers.of(lost, shown);
        });
  }

  private static Set<String> keys(Stream<Source> sources) {
    return sources
        .flatMap(source -> source.metrics().stream())
        .map(metric -> metric.key())
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Asks the address as it is typed; nothing is kept. */
  MetricsAnswer test(
      CurrentMember me, @Nullable UUID source, @Nullable String whose, SourceInput input) {
    return sources.test(me.tenant(), source, contact(me, whose), input);
  }

  /** Reads the numbers now and keeps them. */
  MetricsAnswer read(CurrentMember me, UUID source, @Nullable String whose) {
    get(me, source);
    return metrics.read(me.tenant(), source, contact(me, whose));
  }

  /** What was read last of all that is kept, newest first. */
  List<MetricSnapshot> kept(CurrentMember me, Source source, @Nullable UUID contact) {
    return tenants.as(me.tenant(), () -> metrics.kept(source, contact, SHOWN));
  }

  /** The contact with the address that was typed; none for no address. */
  @Nullable UUID contact(CurrentMember me, @Nullable String email) {
    if (email == null || email.isBlank()) {
      return null;
    }
    return tenants.as(
        me.tenant(),
        () ->
            contacts
                .findByEmail(email)
                .map(Contact::id)
                .orElseThrow(() ->
                    new InvalidInput("contact", "Enter the address of one of your contacts")));
  }

  private Source found(UUID source) {
    return sources.find(source).orElseThrow(() -> new NotFound("The metrics source"));
  }

  private Source recorded(CurrentMember me, String action, Source source) {
    audit.record(me.tenant(), me.label(), action, source.name(), source.where());
    return source;
  }
}
