package com.operanttechnologies.metrics.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.http.AddressPolicy;
import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.metrics.MetricDefinition;
import com.operanttechnologies.metrics.MetricDefinition.Direction;
import com.operanttechnologies.metrics.MetricFormat;
import com.operanttechnologies.metrics.MetricPoint;
import com.operanttechnologies.metrics.MetricsAnswer.Cause;
import com.operanttechnologies.metrics.MetricsAnswer.NotRead;
import com.operanttechnologies.metrics.MetricsAnswer.Read;
import com.operanttechnologies.metrics.SourceAccess;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.metrics.SourceSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Must: CSV by address or upload, with a history by dates and rows of each contact. */
class CsvReadingsTest {
  private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");
  private static final MetricDefinition SCREENS =
      new MetricDefinition(
          "screens", "Screens", "", MetricFormat.WHOLE, Direction.UP_IS_GOOD, "screens, ALL", null);
  private static final Map<String, String> BOB = Map.of("contact.email", "bob@example.com");

  private final GuardedHttp http = new GuardedHttp(AddressPolicy.allowing(Set.of("127.0.0.1")));
  private final SourceReader reader =
      new SourceReader(http, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(10));
  private final FakeService service = new FakeService();

  @AfterEach
  void stop() {
    http.close();
    service.close();
  }

  @Test
  void aTableAtAnAddressGivesEachContactTheirOwnRows() {
    service.saying(
        "/t.csv",
        200,
        """
        day,who,"Screens, all",uptime
        2026-03-02,bob@example.com,41,99.5
        2026-03-01,Bob@Example.com,"40",99.4
        2026-03-02,eve@example.com,900,1
        2026-03-04,bob@example.com,77,1
        """);

    Read read = (Read) reader.read(csv(SourceKind.CSV_URL, null, "day", "who"));

    assertThat(read.readings().getFirst().value()).isEqualTo(new BigDecimal("41"));
    assertThat(read.readings().getFirst().history())
        .containsExactly(
            new MetricPoint(Instant.parse("2026-03-01T00:00:00Z"), new BigDecimal("40")),
            new MetricPoint(Instant.parse("2026-03-02T00:00:00Z"), new BigDecimal("41")));
  }

  @Test
  void anUploadedTableMayBeWrittenAsOnTheContinent() {
    String table = "\uFEFF\"Screens, all\";uptime\r\n40;99,4\r\n41,5;\"99,5\"\r\n";

    Read read =
        (Read)
            reader.read(
                csv(SourceKind.CSV_FILE, table.getBytes(StandardCharsets.UTF_8), null, null));

    assertThat(read.readings().getFirst().value()).isEqualTo(new BigDecimal("41.5"));
    assertThat(read.readings().getFirst().history()).isEmpty();
  }

  @Test
  void whatIsNoTableIsSaidToBeNone() {
    byte[] binary = {(byte) 0xff, (byte) 0xfe, 0, 1};
    assertThat(cause(csv(SourceKind.CSV_FILE, binary, null, null))).isEqualTo(Cause.NOT_CSV);
    assertThat(
            cause(csv(SourceKind.CSV_FILE, "a\n\"b".getBytes(StandardCharsets.UTF_8), null, null)))
        .isEqualTo(Cause.NOT_CSV);
    assertThat(
            cause(
                csv(
                    SourceKind.CSV_FILE,
                    "who,x\neve@example.com,1\n".getBytes(StandardCharsets.UTF_8),
                    null,
                    "who")))
        .isEqualTo(Cause.NO_VALUE);
  }

  private Cause cause(SourceRequest request) {
    return ((NotRead) reader.read(request)).cause();
  }

  private SourceRequest csv(
      SourceKind kind, byte @Nullable [] file, @Nullable String dates, @Nullable String whose) {
    SourceSettings settings =
        new SourceSettings(
            kind,
            service.at("/t.csv"),
            SourceAccess.NONE,
            null,
            null,
            null,
            null,
            null,
            null,
            whose,
            "{{contact.email}}",
            dates);
    return new SourceRequest(settings, List.of(SCREENS), SignIn.NOBODY, file, BOB);
  }
}
