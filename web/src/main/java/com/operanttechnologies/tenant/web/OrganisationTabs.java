package com.operanttechnologies.tenant.web;

import com.operanttechnologies.shell.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the organisation contributes to the settings. */
@Configuration(proxyBeanMethods = false)
class OrganisationTabs {

  @Bean
  SettingsTab organisationTab() {
    return new SettingsTab("organisation", "/settings/organisation", "Organisation", true, 30);
  }

  @Bean
  SettingsTab brandTab() {
    return new SettingsTab("brand", "/settings/brand", "Brand", true, 40);
  }
}
