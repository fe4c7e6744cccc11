package com.operanttechnologies.contact.imports;

import com.operanttechnologies.contact.imports.jdbc.ImportTable;
import com.operanttechnologies.tenant.Organisations;
import com.operanttechnologies.tenant.Tenants;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets files that broke off, and after a month files and rows that nobody needs any more. */
@Component
class OldImports {
  private final Tenants tenants;
  private final Organisations organisations;
  private final ImportTable imports;

  OldImports(Tenants tenants, Organisations organisations, ImportTable imports) {
    this.tenants = tenants;
    this.organisations = organisations;
    this.imports = imports;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void forget() {
    organisations.all().forEach(tenant -> tenants.run(tenant, imports::deleteOld));
  }
}
