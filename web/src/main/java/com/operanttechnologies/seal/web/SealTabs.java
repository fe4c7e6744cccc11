package com.operanttechnologies.seal.web;

import com.operanttechnologies.shell.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the seal contributes to the settings. */
@Configuration(proxyBeanMethods = false)
class SealTabs {

  @Bean
  SettingsTab sealTab() {
    return new SettingsTab("seal", "/settings/seal", "Seal", true, 45);
  }
}
