package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.metrics.source.SourceReader;
import com.operanttechnologies.metrics.source.TokenService;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How sources are read. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  SourceReader sourceReader(GuardedHttp http) {
    return new SourceReader(http, Clock.systemUTC(), PATIENCE);
  }

  @Bean
  TokenService tokenService(GuardedHttp http) {
    return new TokenService(http, Clock.systemUTC());
  }
}
