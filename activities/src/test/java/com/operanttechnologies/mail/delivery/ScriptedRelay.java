package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.mail.smtp.ScriptedSmtpServer;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** The operator's relay of a test, which misbehaves where it is told to. */
public class ScriptedRelay
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  public static final ScriptedSmtpServer SERVER = ScriptedSmtpServer.plain();

  /** The last mail in its bytes as text. */
  public static String lastMail() {
    return new String(SERVER.mails().getLast().raw(), StandardCharsets.ISO_8859_1);
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "operant.roles=web",
            "operant.public-url=https://quotes.example.com",
            "operant.mail.sender=mailer@operator.example",
            "operant.mail.relay.host=127.0.0.1",
            "operant.mail.relay.port=" + SERVER.port(),
            "operant.mail.relay.tls=none")
        .applyTo(context);
  }
}
