package com.operanttechnologies.mail.smtp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for one host name that nobody but its maker trusts, made with the JDK's keytool.
 */
public record SelfMadeCertificate(SSLContext server, String pem) {
  private static final char[] PASSWORD = "acme-sails".toCharArray();

  public static SelfMadeCertificate named(String subjectAlternativeName, Path folder)
      throws Exception {
    Path store = folder.resolve("server.p12");
    keytool(store, subjectAlternativeName);
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    String der = Base64.getMimeEncoder().encodeToString(keys.getCertificate("server").getEncoded());
    return new SelfMadeCertificate(
        context(keys), "-----BEGIN CERTIFICATE-----\n" + der + "\n-----END CERTIFICATE-----\n");
  }

  private static void keytool(Path store, String name) throws IOException, InterruptedException {
    Files.deleteIfExists(store);
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=Acme Sails relay",
                "-ext",
                "san=" + name,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes());
    if (keytool.waitFor() != 0) {
      throw new IOException(output);
    }
  }

  private static SSLContext context(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }
}
