package com.operanttechnologies.seal;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.seal.pades.PadesSeal;
import com.operanttechnologies.seal.pades.TimeStamps;
import com.operanttechnologies.seal.pades.TsaClient;
import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the seal into the application: with time stamps where an authority is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

  @Bean
  PadesSeal padesSeal(SealSettings settings, GuardedHttp http) {
    URI authority = settings.tsaUrl();
    return new PadesSeal(authority == null ? TimeStamps.NONE : new TsaClient(http, authority));
  }
}
