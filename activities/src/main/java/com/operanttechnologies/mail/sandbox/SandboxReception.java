package com.operanttechnologies.mail.sandbox;

import com.operanttechnologies.mail.mime.EmailAddress;
import com.operanttechnologies.mail.mime.UnsendableMail;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.AuthenticationHandler;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in: kept before the 250 is said. */
final class SandboxReception implements MessageHandler {
  static final int LARGEST = 30 * 1024 * 1024;
  private static final Logger LOG = LoggerFactory.getLogger(SandboxReception.class);

  private final MessageContext context;
  private final Consumer<SandboxMail> keep;
  private final InstantSource clock;
  private String from = "";
  private String to = "";

  SandboxReception(MessageContext context, Consumer<SandboxMail> keep, InstantSource clock) {
    this.context = context;
    this.keep = keep;
    this.clock = clock;
  }

  @Override
  public void from(String address) throws RejectException {
    from = address.isEmpty() ? "" : checked(address);
  }

  @Override
  public void recipient(String address) throws RejectException {
    to = checked(address);
  }

  private static String checked(String address) throws RejectException {
    try {
      return EmailAddress.of("address", address).toString();
    } catch (UnsendableMail garbage) {
      throw new RejectException(553, "5.1.3 " + garbage.getMessage());
    }
  }

  @Override
  public String data(InputStream in) throws RejectException, IOException {
    byte[] raw = in.readNBytes(LARGEST + 1);
    if (raw.length > LARGEST) {
      throw new RejectException(552, "5.3.4 the mail is larger than 30 MB");
    }
    try {
      keep.accept(new SandboxMail(tenant(), from, to, raw, clock.instant()));
    } catch (RuntimeException notKept) {
      LOG.warn("A sandbox mail could not be kept: {}", notKept.getClass().getSimpleName());
      throw new RejectException(451, "4.3.0 not kept, try again later");
    }
    return "2.0.0 kept";
  }

  private UUID tenant() throws RejectException {
    return context
        .getAuthenticationHandler()
        .map(AuthenticationHandler::getIdentity)
        .map(identity -> UUID.fromString(identity.toString()))
        .orElseThrow(() -> new RejectException(530, "5.7.0 log in first"));
  }

  @Override
  public void done() {
    // nothing is held open
  }
}
