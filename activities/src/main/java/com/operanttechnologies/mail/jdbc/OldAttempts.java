package com.operanttechnologies.mail.jdbc;

import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets what relays said, and slots whose day is over. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OldAttempts {
  private final Tenants tenants;
  private final Organisations organisations;
  private final AttemptRows attempts;

  OldAttempts(Tenants tenants, Organisations organisations, AttemptRows attempts) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.attempts = attempts;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    organisations.all().forEach(tenant -> tenants.run(tenant, this::forgetHere));
  }

  void forgetHere() {
    attempts.forgetOld();
    tenants.sql("delete from pace_slot where at < now() - interval '2 days'").update();
  }
}
