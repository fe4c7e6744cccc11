package com.operanttechnologies.mail.smtp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Whom we trust on an encrypted connection. */
final class Tls {
  private Tls() {}

  static SSLSocketFactory factory(RelaySettings settings) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusted(settings), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException | IOException unreadable) {
      throw new IllegalArgumentException(
          "The relay's trusted certificates cannot be read", unreadable);
    }
  }

  private static TrustManager[] trusted(RelaySettings settings)
      throws GeneralSecurityException, IOException {
    if (!settings.checkCertificate()) {
      return new TrustManager[] {new TrustAll()};
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    String pem = settings.trustedPem();
    factory.init(pem == null ? null : store(pem));
    return factory.getTrustManagers();
  }

  private static KeyStore store(String pem) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    ByteArrayInputStream in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    int count = 0;
    for (Certificate certificate :
        CertificateFactory.getInstance("X.509").generateCertificates(in)) {
      store.setCertificateEntry("trusted-" + count++, certificate);
    }
    if (count == 0) {
      throw new IOException("no certificate");
    }
    return store;
  }

  static SSLSocket layered(SSLSocketFactory factory, Socket plain, RelaySettings settings)
      throws IOException {
    SSLSocket socket =
        (SSLSocket) factory.createSocket(plain, settings.host(), settings.port(), true);
    if (settings.checkCertificate()) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
    }
    socket.startHandshake();
    return socket;
  }
}
