package com.operanttechnologies;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the whole product: pages, API, workers and the parts they need. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class OperantApplication {
  public static void main(String[] args) {
    SpringApplication.run(OperantApplication.class, args);
  }
}
