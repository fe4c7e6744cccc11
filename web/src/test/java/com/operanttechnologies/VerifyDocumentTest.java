package com.operanttechnologies;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.certificate.SelfSigned;
import com.operanttechnologies.seal.pades.PadesSeal;
import com.operanttechnologies.seal.pades.TimeStamps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyDocumentTest {
  private static final SealKey KEY = SelfSigned.named("Acme Sails", Instant.now());

  @TempDir Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void isAskedForByItsName() {
    assertThat(VerifyDocument.isAskedFor("verify", "a.pdf")).isTrue();
    assertThat(VerifyDocument.isAskedFor("--spring.profiles.active=x")).isFalse();
  }

  @Test
  void tellsWhatIsProvenAndEndsWithZero() throws IOException {
    assertThat(run("verify", sealed().toString())).isZero();
    assertThat(told()).contains("[Proven] Seal", "[Not proven] Whose seal it is");
  }

  @Test
  void takesTheWordOfWhoeverChecksForACertificate() throws IOException {
    String known = SealKey.fingerprint(KEY.certificate()).toUpperCase(Locale.ROOT);

    assertThat(run("verify", sealed().toString(), "--trust", known)).isZero();
    assertThat(told()).contains("[Proven] Whose seal it is");
  }

  @Test
  void endsWithOneForWhatWasChanged() throws IOException {
    Path file = sealed();
    byte[] pdf = Files.readAllBytes(file);
    pdf[12] ^= 1;
    Files.write(file, pdf);

    assertThat(run("verify", file.toString())).isEqualTo(1);
    assertThat(told()).contains("[Does not fit] Seal");
  }

  @Test
  void endsWithTwoForWhatCannotBeChecked() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "hello");

    assertThat(run("verify", file.toString())).isEqualTo(2);
    assertThat(run("verify", folder.resolve("missing.pdf").toString())).isEqualTo(2);
    assertThat(run("verify")).isEqualTo(2);
    assertThat(told()).contains("cannot be checked", "cannot be read", "Usage: verify FILE");
  }

  private int run(String... arguments) {
    return VerifyDocument.run(new PrintStream(told, true, StandardCharsets.UTF_8), arguments);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }

  private Path sealed() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }
    byte[] sealed =
        new PadesSeal(TimeStamps.NONE).seal(out.toByteArray(), KEY, "Seal", Instant.now());
    return Files.write(folder.resolve("sealed.pdf"), sealed);
  }
}
