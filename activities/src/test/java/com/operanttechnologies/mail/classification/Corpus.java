package com.operanttechnologies.mail.classification;

import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.imap.InboundMail;
import com.operanttechnologies.mail.imap.InboundParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mails as they come in, written for this project; the name of each file says what it is. */
final class Corpus {
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final Path FOLDER = Path.of("src/test/resources/inbound");

  private Corpus() {}

  /** One mail: {@code kind.what-it-is.yyyy-mm-dd.eml}, with a date where one is named. */
  record Sample(String name, InboundKind kind, @Nullable LocalDate returnsOn, byte[] raw) {
    static Sample of(Path file) {
      String[] parts = file.getFileName().toString().split("\\.");
      try {
        return new Sample(
            parts[1],
            InboundKind.ofCode(parts[0]),
            parts.length == 4 ? LocalDate.parse(parts[2]) : null,
            Files.readAllBytes(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    InboundMail mail() {
      return new InboundParser().parse(1, raw);
    }

    Evidence evidence() {
      return evidence(mail());
    }

    static Evidence evidence(InboundMail mail) {
      Instant written = Objects.requireNonNullElse(mail.date(), Instant.EPOCH);
      return new Evidence(mail, ZONE, written.plusSeconds(60));
    }

    @Override
    public String toString() {
      return kind.code() + " " + name;
    }
  }

  static List<Sample> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(".eml")).sorted().map(Sample::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
