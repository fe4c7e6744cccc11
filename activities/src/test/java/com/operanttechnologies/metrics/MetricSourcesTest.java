package com.operanttechnologies.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.Metrics.MetricSnapshot;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.testing.Acme;
import com.operanttechnologies.testing.WithoutProcesses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WithoutProcesses
class MetricSourcesTest {
  @Autowired Acme acme;
  @Autowired Tenants tenants;
  @Autowired MetricSources sources;
  @Autowired Metrics metrics;
  UUID tenant;

  @BeforeEach
  void acmeSails() {
    tenant = acme.sails();
  }

  @Test
  void theExampleHasThirtyDaysOfHistoryFromTheFirstMoment() {
    UUID example = metrics.makeDemo(tenant);

    MetricSnapshot read =
        tenants.as(
            tenant, () -> metrics.latest(sources.find(example).orElseThrow(), null).orElseThrow());
    assertThat(read.readings()).hasSize(4);
    assertThat(read.readings()).allMatch(reading -> reading.history().size() == 30);
    assertThat(metrics.makeDemo(tenant)).as("made once").isEqualTo(example);
  }

  @Test
  void aTenantsOwnSourceComesBeforeTheExample() {
    metrics.makeDemo(tenant);

    Source own = add(input("https://stats.example.com/v1", "Authorization", "Bearer 1"));

    assertThat(tenants.as(tenant, () -> sources.shown())).contains(own);
    assertThat(own.hasKey()).isTrue();
    assertThat(own.metrics()).extracting(MetricDefinition::key).containsExactly("screens");
  }

  @Test
  void theKeyIsSealed() {
    add(input("https://stats.example.com/v1", "Authorization", "Bearer very-secret"));

    byte[] sealed =
        tenants.as(
            tenant, () -> tenants.sql("select sealed from secret").query(byte[].class).single());

    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("very-secret");
  }

  @Test
  void aStoredKeyStaysOnAnEditAndNeverGoesToAnotherHost() {
    Source source = add(input("https://stats.example.com/v1", "Authorization", "Bearer 1"));

    Source sameHost = edit(source, input("https://stats.example.com/v2", "Authorization", null));

    assertThat(sameHost.hasKey()).isTrue();
    assertThatThrownBy(
            () -> edit(source, input("https://evil.example.net/", "Authorization", null)))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("never sent to another address");
  }

  @Test
  void aRemovedSourceIsForgottenWithItsKey() {
    Source source = add(input("https://stats.example.com/v1", "Authorization", "Bearer 1"));

    tenants.run(tenant, () -> sources.remove(source.id()));

    assertThat(tenants.as(tenant, () -> sources.all())).isEmpty();
    assertThat(
            tenants.<Long>as(
                tenant,
                () -> tenants.sql("select count(*) from secret").query(Long.class).single()))
        .isZero();
  }

  @Test
  void aPrivateAddressIsRefusedAndTheTroubleIsNoted() {
    Source source = add(input("http://127.0.0.1:9/", null, null));

    MetricsAnswer answer = metrics.read(tenant, source.id());

    assertThat(answer).isInstanceOf(NotRead.class);
    Source noted = tenants.as(tenant, () -> sources.find(source.id()).orElseThrow());
    assertThat(noted.lastError()).contains("only public addresses are allowed");
    assertThat(noted.lastReadAt()).isNull();
  }

  @Test
  void testingStoresNothing() {
    MetricsAnswer answer =
        sources.test(tenant, null, null, input("http://127.0.0.1:9/", null, null));

    assertThat(answer).isInstanceOf(NotRead.class);
    assertThat(tenants.as(tenant, () -> sources.all())).isEmpty();
  }

  @Test
  void everyFieldThatCannotBeTakenIsNamed() {
    SourceInput input =
        new SourceInput(
            " ",
            json("ftp://stats.example.com", "Host"),
            "a\nb",
            null,
            0,
            List.of(metric("screens", "$..a..b"), metric("Screens", "$.a")));

    InvalidInput refusal = catchThrowableOfType(InvalidInput.class, () -> add(input));

    assertThat(refusal.byField())
        .containsOnlyKeys(
            "name", "url", "header", "secret", "freshHours", "metrics[0]", "metrics[1]");
  }

  @Test
  void aPasswordMayHaveAnyLetters() {
    SourceSettings basic =
        new SourceSettings(
            SourceKind.HTTP_JSON,
            "https://stats.example.com/",
            SourceAccess.BASIC,
            null,
            "ada",
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    List<SourceInput.Metric> screens = List.of(metric("screens", "$.screens"));

    Source added = add(new SourceInput("Dashboard", basic, "pässwörd", null, 24, screens));

    assertThat(added.hasKey()).isTrue();
  }

  @Test
  void theExampleCannotBeEdited() {
    UUID example = metrics.makeDemo(tenant);

    assertThatThrownBy(() ->
            tenants.as(
                tenant,
                () -> sources.edit(example, input("https://stats.example.com/", null, null))))
        .isInstanceOf(Conflict.class);
  }

  private Source add(SourceInput input) {
    return tenants.as(tenant, () -> sources.add(input));
  }

  private Source edit(Source source, SourceInput input) {
    return tenants.as(tenant, () -> sources.edit(source.id(), input));
  }

  private static SourceInput input(String url, @Nullable String header, @Nullable String key) {
    return new SourceInput(
        "Dashboard", json(url, header), key, null, 24, List.of(metric("screens", "$.screens")));
  }

  private static SourceSettings json(String url, @Nullable String header) {
    return new SourceSettings(
        SourceKind.HTTP_JSON,
        url,
        header == null ? SourceAccess.NONE : SourceAccess.HEADER,
        header,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static SourceInput.Metric metric(String key, String path) {
    return SourceInput.Metric.of(key, "Screens online", path);
  }
}
