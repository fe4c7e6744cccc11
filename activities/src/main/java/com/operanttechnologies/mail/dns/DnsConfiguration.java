package com.operanttechnologies.mail.dns;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The DNS as the product asks it. */
@Configuration(proxyBeanMethods = false)
class DnsConfiguration {

  @Bean
  TxtRecords txtRecords() {
    return new CachedTxtRecords(new JndiTxtRecords(), InstantSource.system());
  }
}
