package com.operanttechnologies;

import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.engine.home.HomeFolder;
import com.operanttechnologies.testing.WithApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Runs what README.md tells a newcomer to paste, as it stands. */
@WithApplication
class FirstQuoteTest {
  private static final Pattern BLOCK =
      Pattern.compile("(?s)## The same by curl\n.*?```sh\n(.*?)```");

  @Autowired HomeFolder home;
  @TempDir Path folder;

  @Test
  void theDocumentedBlockTakesAQuoteFromDraftToBill() throws IOException, InterruptedException {
    Assumptions.assumeTrue(curlIsInstalled(), "curl is not installed: the block cannot be run");
    Files.createSymbolicLink(folder.resolve("var"), home.path());

    Process shell = shell(block());
    boolean ended = shell.waitFor(5, TimeUnit.MINUTES);
    shell.destroyForcibly();
    String said = Files.readString(folder.resolve("said"));

    assertThat(ended).as(said).isTrue();
    assertThat(said)
        .contains(
            "\"totals\":{\"net\":\"2832.34\"",
            "\"type\":\"application/pdf\"",
            "accepted: HTTP 303",
            "\"equal\":true",
            "\"interval\":\"month\"",
            "\"interval\":\"year\"",
            "quote_accepted");
    assertThat(Files.readAllBytes(folder.resolve("first-quote.pdf")))
        .startsWith('%', 'P', 'D', 'F');
  }

  private static String block() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    Path root = Files.exists(here.resolve("docs")) ? here : here.getParent();
    Matcher block = BLOCK.matcher(Files.readString(root.resolve("README.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private Process shell(String commands) throws IOException {
    return new ProcessBuilder("sh", "-eu", "-c", commands)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }

  private static boolean curlIsInstalled() throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v curl").start().waitFor() == 0;
  }
}
