package com.operanttechnologies.seal;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.seal.pades.LongTerm;
import com.operanttechnologies.seal.pades.PadesSeal;
import com.operanttechnologies.seal.pades.TimeStamps;
import com.operanttechnologies.seal.pades.TsaClient;
import java.net.URI;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the seal into the application: at the level that is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

  @Bean
  TimeStamps timeStamps(SealSettings settings, GuardedHttp http) {
    URI authority = settings.tsaUrl();
    return authority == null || !settings.isStamped()
        ? TimeStamps.NONE
        : new TsaClient(http, authority);
  }

  @Bean
  PadesSeal padesSeal(TimeStamps timeStamps) {
    return new PadesSeal(timeStamps);
  }

  @Bean
  LongTerm longTerm(GuardedHttp http, TimeStamps timeStamps) {
    return new LongTerm(http, timeStamps);
  }
}
