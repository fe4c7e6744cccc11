package com.operanttechnologies.account.web;

import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.shell.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What accounts contribute to the navigation. */
@Configuration(proxyBeanMethods = false)
class AccountNavigation {

  @Bean
  NavEntry settingsEntry() {
    return new NavEntry("settings", "/settings", "Settings", "settings", null, false, 90);
  }

  @Bean
  SettingsTab profileTab() {
    return new SettingsTab("profile", "/settings/profile", "Your profile", false, 10);
  }

  @Bean
  SettingsTab membersTab() {
    return new SettingsTab("members", "/settings/members", "Members", true, 20);
  }

  @Bean
  SettingsTab keysTab() {
    return new SettingsTab("keys", "/settings/keys", "API keys", true, 80);
  }

  @Bean
  SettingsTab auditTab() {
    return new SettingsTab("audit", "/settings/audit", "Audit", true, 90);
  }
}
