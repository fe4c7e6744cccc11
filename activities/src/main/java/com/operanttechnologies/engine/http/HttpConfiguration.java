package com.operanttechnologies.engine.http;

import com.operanttechnologies.engine.OperantProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one guarded client, which reaches what the operator allows. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

  @Bean
  GuardedHttp guardedHttp(OperantProperties properties) {
    return new GuardedHttp(AddressPolicy.allowing(properties.http().allowedHosts()));
  }
}
