package com.operanttechnologies;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the whole product: pages, API, workers and the parts they need. */
@SpringBootApplication
public class OperantApplication {
  public static void main(String[] args) {
    SpringApplication.run(OperantApplication.class, args);
  }
}
