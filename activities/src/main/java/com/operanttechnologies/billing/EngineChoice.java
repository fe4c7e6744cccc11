package com.operanttechnologies.billing;

import com.operanttechnologies.billing.http.HttpEngine;
import com.operanttechnologies.billing.jdbc.JdbcEngine;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the engine by {@code operant.billing.mode}. */
@Configuration(proxyBeanMethods = false)
class EngineChoice {

  @Bean
  BillingEngine billingEngine(
      OperantProperties properties, Tenants tenants, Organisations organisations) {
    return switch (properties.billing().mode()) {
      case BUILT_IN -> JdbcEngine.of(tenants, organisations);
      case HTTP -> HttpEngine.of(properties.billing());
    };
  }
}
