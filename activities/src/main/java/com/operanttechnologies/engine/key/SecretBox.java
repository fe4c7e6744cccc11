package com.operanttechnologies.engine.key;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be readable in the database (AES-256-GCM), bound to its tenant, its row
 * and its purpose: a ciphertext copied to another row does not open.
 */
@Component
public class SecretBox {
  private final Aead aead;

  public SecretBox(KeyRing keys) {
    try {
      AeadConfig.register();
      this.aead = keyset(keys).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The encryption keys cannot be set up", e);
    }
  }

  @AccessesPartialKey
  private static KeysetHandle keyset(KeyRing keys) throws GeneralSecurityException {
    AesGcmParameters parameters =
        AesGcmParameters.builder()
            .setKeySizeBytes(32)
            .setIvSizeBytes(12)
            .setTagSizeBytes(16)
            .setVariant(AesGcmParameters.Variant.TINK)
            .build();
    KeysetHandle.Builder handle = KeysetHandle.newBuilder();
    for (RootKey key : keys.all()) {
      int id = HexFormat.fromHexDigits(key.id());
      AesGcmKey aes =
          AesGcmKey.builder()
              .setParameters(parameters)
              .setIdRequirement(id)
              .setKeyBytes(
                  SecretBytes.copyFrom(key.derived("secret"), InsecureSecretKeyAccess.get()))
              .build();
      KeysetHandle.Builder.Entry entry = KeysetHandle.importKey(aes).withFixedId(id);
      handle.addEntry(key == keys.active() ? entry.makePrimary() : entry);
    }
    return handle.build();
  }

  public byte[] seal(byte[] plain, UUID tenant, UUID row, String purpose) {
    try {
      return aead.encrypt(plain, context(tenant, row, purpose));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Encryption failed", e);
    }
  }

  /**
   * @throws SecretUnreadable if it was made with another key, for another row, or was changed
   */
  public byte[] open(byte[] sealed, UUID tenant, UUID row, String purpose) {
    try {
      return aead.decrypt(sealed, context(tenant, row, purpose));
    } catch (GeneralSecurityException e) {
      throw new SecretUnreadable(purpose, e);
    }
  }

  private static byte[] context(UUID tenant, UUID row, String purpose) {
    return (tenant + "/" + row + "/" + purpose).getBytes(StandardCharsets.UTF_8);
  }
}
