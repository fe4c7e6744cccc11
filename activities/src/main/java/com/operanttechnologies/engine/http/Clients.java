package com.operanttechnologies.engine.http;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/** Builds an HTTP client that remembers nothing from one tenant to the next. */
final class Clients {
  private static final int CONNECTIONS = 64;
  private static final int PER_HOST = 8;

  private Clients() {}

  static CloseableHttpClient create(
      GuardedResolver resolver, PoolingHttpClientConnectionManagerBuilder connections) {
    var manager =
        connections
            .setDnsResolver(resolver)
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(PER_HOST)
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder().http1Config(boundedHeads()).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofSeconds(5))
                    .setSocketTimeout(Timeout.ofSeconds(30))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(manager)
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setDefaultRequestConfig(
            RequestConfig.custom().setConnectionRequestTimeout(Timeout.ofSeconds(5)).build())
        .setUserAgent("Operant/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .disableConnectionState()
        .build();
  }

  private static Http1Config boundedHeads() {
    return Http1Config.custom()
        .setMaxHeaderCount(100)
        .setMaxLineLength(8_192)
        .setMaxEmptyLineCount(5)
        .build();
  }
}
