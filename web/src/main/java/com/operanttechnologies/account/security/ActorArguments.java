package com.operanttechnologies.account.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes actors known to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class ActorArguments implements WebMvcConfigurer {
  private final ActorArgument argument;

  ActorArguments(ActorArgument argument) {
    this.argument = argument;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(argument);
  }
}
