package com.operanttechnologies.mail.sandbox.jdbc;

import com.operanttechnologies.mail.sandbox.SandboxAccounts;
import com.operanttechnologies.mail.sandbox.SandboxServers;
import com.operanttechnologies.mail.sandbox.SandboxStore;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The sandbox's servers on the product's tables; they start only where the sandbox is on. */
@Configuration(proxyBeanMethods = false)
class SandboxConfiguration {

  @Bean(destroyMethod = "stop")
  SandboxServers sandboxServers(SandboxAccounts accounts, SandboxStore store) {
    return new SandboxServers(accounts, store, InstantSource.system());
  }
}
