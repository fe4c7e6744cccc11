package com.operanttechnologies.billing.choice;

import com.operanttechnologies.billing.BillingEngine;
import com.operanttechnologies.billing.http.HttpEngine;
import com.operanttechnologies.billing.jdbc.JdbcEngine;
import com.operanttechnologies.engine.OperantProperties;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine by {@code operant.billing.mode}, for organisations that choose none of their own. */
@Configuration(proxyBeanMethods = false)
class StandardEngine {

  @Bean
  BillingEngine billingEngine(
      OperantProperties properties, Tenants tenants, Organisations organisations) {
    return switch (properties.billing().mode()) {
      case BUILT_IN -> JdbcEngine.of(tenants, organisations);
      case HTTP -> HttpEngine.of(properties.billing());
    };
  }
}
