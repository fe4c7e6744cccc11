package com.operanttechnologies.seal.jdbc;

import com.operanttechnologies.seal.SealKey;
import com.operanttechnologies.seal.certificate.SelfSigned;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;

/** Keys as files that an organisation uploads. */
public final class KeyFiles {
  public static final char[] PASSWORD = "wind from the west".toCharArray();

  private KeyFiles() {}

  public static byte[] named(String name) {
    return of(SelfSigned.named(name, Instant.now()));
  }

  public static byte[] of(SealKey key) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("seal", key.key(), PASSWORD, key.chain().toArray(Certificate[]::new));
      var out = new ByteArrayOutputStream();
      store.store(out, PASSWORD);
      return out.toByteArray();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
