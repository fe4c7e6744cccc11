package com.operanttechnologies.shell.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.freemarker.FreeMarkerViewResolver;

/** Renders every template inside the shell. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

  @Bean
  FreeMarkerViewResolver freeMarkerViewResolver(ShellParts parts, Words words, Assets assets) {
    FreeMarkerViewResolver resolver =
        new FreeMarkerViewResolver() {
          @Override
          protected Class<?> requiredViewClass() {
            return ShellView.class;
          }

          @Override
          protected AbstractUrlBasedView instantiateView() {
            return new ShellView(parts, words, assets);
          }
        };
    resolver.setViewClass(ShellView.class);
    resolver.setSuffix(".ftlh");
    resolver.setContentType("text/html;charset=UTF-8");
    resolver.setCache(true);
    return resolver;
  }

  /** What is kept between two requests stands in the address: Spring's own way makes a cookie. */
  @Bean
  FlashMapManager flashMapManager() {
    return new NoFlash();
  }
}
