package com.operanttechnologies.mail.delivery;

import com.operanttechnologies.engine.InvalidSetting;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.engine.settings.MailSettings;
import com.operanttechnologies.mail.dkim.DkimKey;
import com.operanttechnologies.mail.dkim.DkimSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signs mail with the tenant's key for its domain, else with the operator's; the sandbox makes
 * itself a key. Without any key mail leaves unsigned.
 */
@Component
class DkimKeys {
  static final String SELECTOR = "operant";

  private final DkimKeyRows rows;
  private final boolean sandbox;
  private final @Nullable DkimSigner operators;
  private final Map<UUID, DkimSigner> signers = new ConcurrentHashMap<>();

  DkimKeys(DkimKeyRows rows, OperantProperties properties) {
    this.rows = rows;
    this.sandbox = properties.sandboxEnabled();
    MailSettings.Dkim dkim = properties.mail().dkim();
    this.operators = dkim == null ? null : signer(read(dkim));
  }

  private static DkimKey read(MailSettings.Dkim dkim) {
    try {
      return DkimKey.imported(dkim.domain(), dkim.selector(), Files.readString(dkim.keyFile()));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new InvalidSetting(
          "operant.mail.dkim.key-file", "give a file with a private key in PKCS#8 PEM");
    }
  }

  private static DkimSigner signer(DkimKey key) {
    return new DkimSigner(key, InstantSource.system());
  }

  /** The mail with a signature on top; runs its own transaction. */
  byte[] sign(UUID tenant, String domain, byte[] mail) {
    DkimSigner signer = tenants(tenant, domain).orElse(operators);
    return signer == null ? mail : signer.sign(mail);
  }

  private Optional<DkimSigner> tenants(UUID tenant, String domain) {
    Optional<UUID> key = rows.active(tenant, domain);
    if (key.isEmpty() && sandbox) {
      key = Optional.of(rows.add(tenant, DkimKey.generate(domain, SELECTOR)));
    }
    return key.map(id -> signers.computeIfAbsent(id, _ -> signer(rows.read(tenant, id))));
  }
}
