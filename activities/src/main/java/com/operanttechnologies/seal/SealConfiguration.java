package com.operanttechnologies.seal;

import com.operanttechnologies.engine.http.GuardedHttp;
import com.operanttechnologies.seal.archive.ArchiveSettings;
import com.operanttechnologies.seal.archive.RetiredAlgorithms;
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
@EnableConfigurationProperties({SealSettings.class, ArchiveSettings.class})
class SealConfiguration {

  /** Whoever stamps; also where new seals carry no time stamp, as old ones have to be renewed. */
  @Bean
  TimeStamps timeStamps(SealSettings settings, GuardedHttp http, RetiredAlgorithms retired) {
    URI authority = settings.tsaUrl();
    return authority == null ? TimeStamps.NONE : new TsaClient(http, authority, retired::imprint);
  }

  @Bean
  PadesSeal padesSeal(SealSettings settings, TimeStamps timeStamps) {
    return new PadesSeal(settings.isStamped() ? timeStamps : TimeStamps.NONE);
  }

  @Bean
  LongTerm longTerm(GuardedHttp http, TimeStamps timeStamps) {
    return new LongTerm(http, timeStamps);
  }
}
