package com.operanttechnologies.endurance;

import com.operanttechnologies.OperantApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The product on its embedded defaults inside this process, to look into; it signs with RSA-2048.
 */
final class BenchProduct implements AutoCloseable {
  private final Path home = Files.createTempDirectory("operant-bench");
  private final MailSink sink = new MailSink();
  private final List<String> further;
  private ConfigurableApplicationContext context;

  BenchProduct(String... further) throws IOException {
    this.further = List.of(further);
  }

  /**
   * @param roles web prepares and moves nothing; web,worker works
   */
  ConfigurableApplicationContext start(String roles) throws IOException {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--operant.home=" + home.resolve("home"),
                "--operant.roles=" + roles,
                "--server.port=0",
                "--operant.sandbox.enabled=false",
                "--operant.public-url=https://quotes.example.com",
                "--operant.mail.sender=quotes@operator.example",
                "--operant.mail.relay.host=127.0.0.1",
                "--operant.mail.relay.port=" + sink.port(),
                "--operant.mail.relay.tls=none",
                "--operant.mail.dkim.domain=operator.example",
                "--operant.mail.dkim.selector=bench",
                "--operant.mail.dkim.key-file=" + key()));
    settings.addAll(further);
    context = SpringApplication.run(OperantApplication.class, settings.toArray(String[]::new));
    return context;
  }

  private Path key() throws IOException {
    Path file = home.resolve("dkim.pem");
    if (!Files.exists(file)) {
      Files.writeString(file, pem());
    }
    return file;
  }

  private static String pem() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
      return "-----BEGIN PRIVATE KEY-----\n" + lines + "\n-----END PRIVATE KEY-----\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The embedded database's first process. */
  ProcessHandle database() throws IOException {
    Path file = home.resolve("home/postgres/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  void stop() {
    context.close();
  }

  MailSink sink() {
    return sink;
  }

  @Override
  public void close() throws IOException {
    stop();
    sink.close();
    FileSystemUtils.deleteRecursively(home);
  }
}
