package com.operanttechnologies.engine.idempotency;

import com.operanttechnologies.engine.idempotency.jdbc.AnswerTable;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets answers after their day, also of tenants that ask for nothing any more. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OldAnswers {
  private final Tenants tenants;
  private final Organisations organisations;
  private final AnswerTable answers;

  OldAnswers(Tenants tenants, Organisations organisations, AnswerTable answers) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.answers = answers;
  }

  @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    organisations.all().forEach(tenant -> tenants.run(tenant, answers::forgetOld));
  }
}
