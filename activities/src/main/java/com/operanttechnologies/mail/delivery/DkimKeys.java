package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.engine.InvalidSetting;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.MailSettings;
import com.operanttechnologies.mail.delivery.DkimKeyRows.Signing;
import com.operanttechnologies.mail.dkim.DkimKey;
import com.operanttechnologies.mail.dkim.DkimSigner;
import com.operanttechnologies.mail.dkim.SignatureFault;
import com.operanttechnologies.mail.dkim.SignedMail;
import com.operanttechnologies.mail.mime.UnsendableMail;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs mail with the tenant's key for its domain once its record has been seen in the DNS, else
 * with the operator's; the sandbox makes itself a key. Without any key mail leaves unsigned. What
 * is signed is read again as a receiver would read it, before it leaves.
 */
@Component
class DkimKeys {
  static final String SELECTOR = "operant";

  private final DkimKeyRows rows;
  private final boolean sandbox;
  private final @Nullable DkimKey operators;
  private final Map<UUID, DkimKey> known = new ConcurrentHashMap<>();

  DkimKeys(DkimKeyRows rows, OperantProperties properties) {
    this.rows = rows;
    this.sandbox = properties.sandboxEnabled();
    MailSettings.Dkim dkim = properties.mail().dkim();
    this.operators = dkim == null ? null : read(dkim);
  }

  private static DkimKey read(MailSettings.Dkim dkim) {
    try {
      return DkimKey.imported(dkim.domain(), dkim.selector(), Files.readString(dkim.keyFile()));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new InvalidSetting(
          "operant.mail.dkim.key-file", "give a file with a private key in PKCS#8 PEM");
    }
  }

  Optional<DkimKey> ofOperator() {
    return Optional.ofNullable(operators);
  }

  /**
   * The mail with a signature on top; as it is without a key.
   *
   * @throws UnsendableMail if receivers would not accept what came out
   */
  static byte[] sign(@Nullable DkimKey key, byte[] mail) {
    byte[] signed = key == null ? mail : new DkimSigner(key, InstantSource.system()).sign(mail);
    SignedMail.of(signed).faults(key, false).stream()
        .filter(fault -> fault != SignatureFault.UNSIGNED || key != null)
        .findFirst()
        .ifPresent(fault -> {
          throw new UnsendableMail("The signed mail", fault.words());
        });
    return signed;
  }

  /** The key that signs mails from the domain now; joins the tenant's transaction, or runs one. */
  Optional<DkimKey> signing(UUID tenant, String domain) {
    return of(tenant, domain, rows.signing(tenant, sandbox));
  }

  /** As {@link #signing}, when the domain is known; inside the tenant's transaction. */
  Function<String, Optional<DkimKey>> ask(UUID tenant) {
    Supplier<List<Signing>> keys = rows.askSigning(sandbox);
    return domain -> of(tenant, domain, keys.get());
  }

  private Optional<DkimKey> of(UUID tenant, String domain, List<Signing> keys) {
    return keys.stream()
        .filter(key -> key.domain().equalsIgnoreCase(domain))
        .map(Signing::id)
        .findFirst()
        .or(() -> sandboxs(tenant, domain))
        .map(id -> known.computeIfAbsent(id, _ -> rows.read(tenant, id)))
        .or(this::ofOperator);
  }

  private Optional<UUID> sandboxs(UUID tenant, String domain) {
    return sandbox
        ? Optional.of(rows.add(tenant, DkimKey.generate(domain, SELECTOR)))
        : Optional.empty();
  }
}
