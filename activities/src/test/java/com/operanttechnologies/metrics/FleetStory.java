package com.operanttechnologies.metrics;

import com.operanttechnologies.contact.ContactInput;
import com.operanttechnologies.contact.Contacts;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.source.FakeService;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Acme Sails, whose customers' fleets have numbers at somebody else's service. */
@Component
class FleetStory {
  final Tenants tenants;
  final MetricSources sources;
  final Metrics metrics;
  final CustomerNumbers numbers;
  final MetricFacts facts;
  private final Acme acme;
  private final Contacts contacts;

  FleetStory(
      Tenants tenants,
      MetricSources sources,
      Metrics metrics,
      CustomerNumbers numbers,
      MetricFacts facts,
      Acme acme,
      Contacts contacts) {
    this.tenants = tenants;
    this.sources = sources;
    this.metrics = metrics;
    this.numbers = numbers;
    this.facts = facts;
    this.acme = acme;
    this.contacts = contacts;
  }

  /** One organisation with its fake service. */
  Fleet begin(FakeService service) {
    return new Fleet(acme.sails(), service);
  }

  /** What happens at it. */
  final class Fleet {
    final UUID tenant;
    private final FakeService service;

    private Fleet(UUID tenant, FakeService service) {
      this.tenant = tenant;
      this.service = service;
    }

    UUID contact(String email, @Nullable String reference) {
      ContactInput bob =
          new ContactInput(email, "Bob", null, null, null, null, null, null, null, reference);
      return tenants.as(tenant, () -> contacts.save(bob).id());
    }

    UUID member() {
      return tenants.as(
          tenant,
          () ->
              tenants
                  .sql(
                      """
                      insert into member (tenant_id, email, name, role, state)
                      values (:tenant, 'ada@acme.example', 'Ada', 'admin', 'active') returning id
                      """)
                  .query(UUID.class)
                  .single());
    }

    Source add(SourceAccess access, String path, @Nullable String secret) {
      SourceInput input = input(access, service.at(path), secret);
      return tenants.as(tenant, () -> sources.add(input));
    }

    SourceInput input(SourceAccess access, String url, @Nullable String secret) {
      boolean oauth = access.isOAuth();
      SourceSettings settings =
          new SourceSettings(
              SourceKind.HTTP_JSON,
              url,
              access,
              null,
              oauth ? "client" : null,
              oauth ? service.at("/token") : null,
              oauth ? "https://login.example.com/authorize" : null,
              oauth ? "metrics" : null,
              null,
              null,
              null,
              null);
      return new SourceInput(
          "Fleet", settings, secret, null, 24, List.of(SourceInput.Metric.of("n", "N", "$.n")));
    }

    void handOutTokens() {
      service.saying(
          "/token",
          200,
          "{\"access_token\":\"token-1\",\"refresh_token\":\"r\",\"expires_in\":600}");
    }

    Source found(Source source) {
      return tenants.as(tenant, () -> sources.find(source.id()).orElseThrow());
    }

    void refresh(UUID contact) {
      numbers.refresh(tenant, contact, Wanted.EVERYTHING);
    }

    BigDecimal current(UUID contact) {
      return tenants.as(tenant, () -> facts.current(contact, "n").orElseThrow().value());
    }

    void run(String statement) {
      tenants.run(tenant, () -> tenants.sql(statement).update());
    }

    long count(String statement) {
      return tenants.as(tenant, () -> tenants.sql(statement).query(Long.class).single());
    }
  }
}
