package com.operanttechnologies.mail.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DkimKeyTest {
  @ParameterizedTest
  @EnumSource(DkimAlgorithm.class)
  void aKeySurvivesExportAndImport(DkimAlgorithm algorithm) {
    DkimKey key = DkimKey.generate("acme-sails.example", "s1", algorithm);

    DkimKey again = DkimKey.imported("acme-sails.example", "s1", key.exported());

    assertThat(again.dnsText()).isEqualTo(key.dnsText());
    assertThat(again.algorithm()).isEqualTo(algorithm);
    assertThat(again.exported()).isEqualTo(key.exported());
  }

  @Test
  void pemIsReadToo() {
    DkimKey key = DkimKey.generate("acme-sails.example", "s1");
    String pem =
        "-----BEGIN PRIVATE KEY-----\n"
            + key.exported().replaceAll("(.{64})", "$1\n")
            + "\n-----END PRIVATE KEY-----\n";

    assertThat(DkimKey.imported("acme-sails.example", "s1", pem).dnsText())
        .isEqualTo(key.dnsText());
  }

  @Test
  void theStandardKeyIsRsaOf2048Bits() {
    DkimKey key = DkimKey.generate("Acme-Sails.example", "S1");

    assertThat(((RSAPublicKey) key.publicKey()).getModulus().bitLength()).isEqualTo(2048);
    assertThat(key.dnsName()).isEqualTo("s1._domainkey.acme-sails.example");
    assertThat(key.dnsText()).startsWith("v=DKIM1; k=rsa; p=MIIB");
  }

  @Test
  void shortKeysAreRefused() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(1024);
    String exported =
        Base64.getEncoder().encodeToString(generator.generateKeyPair().getPrivate().getEncoded());

    assertThatThrownBy(() -> DkimKey.imported("acme-sails.example", "s1", exported))
        .hasMessageContaining("at least 2048 bits");
  }

  @Test
  void whatIsNoKeyIsRefusedWithoutRepeatingIt() {
    assertThatThrownBy(() -> DkimKey.imported("acme-sails.example", "s1", "c2VjcmV0"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("c2VjcmV0");
  }

  @Test
  void namesThatAreNoDnsNamesAreRefused() {
    assertThatThrownBy(() -> DkimKey.generate("acme sails", "s1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> DkimKey.generate("acme-sails.example", "s1;"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void printingAKeyShowsNothingSecret() {
    assertThat(DkimKey.generate("acme-sails.example", "s1"))
        .hasToString("DkimKey[s1._domainkey.acme-sails.example]");
  }
}
