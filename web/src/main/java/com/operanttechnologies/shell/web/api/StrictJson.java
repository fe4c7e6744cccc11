package com.operanttechnologies.shell.web.api;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies so that a misspelt field is an error and never a silently missing value. */
@Configuration(proxyBeanMethods = false)
class StrictJson implements WebMvcConfigurer {
  private final JsonMapper mapper;

  StrictJson(JsonMapper mapper) {
    this.mapper = mapper.rebuild().addHandler(new UnknownFields()).build();
  }

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
    converters.withJsonConverter(new JacksonJsonHttpMessageConverter(mapper));
  }
}
