package com.operanttechnologies.metrics.jdbc;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.metrics.HttpJsonSource;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How sources are read. */
@Configuration(proxyBeanMethods = false)
class MetricsConfiguration {

  @Bean
  HttpJsonSource httpJsonSource(GuardedHttp http) {
    return new HttpJsonSource(http, Clock.systemUTC());
  }
}
