package com.operanttechnologies;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the whole product: pages, API, workers and the parts they need. Two features may each have
 * a component of the same simple name, so beans go by their full ones.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class OperantApplication {
  public static void main(String[] args) {
    if (VerifyDocument.isAskedFor(args)) {
      System.exit(VerifyDocument.run(System.out, args));
    }
    if (RotateKeys.isAskedFor(args)) {
      System.exit(RotateKeys.run(args));
    }
    if (RenewSeal.isAskedFor(args)) {
      RenewSeal.run(args);
      return;
    }
    if (RenewTimeStamps.isAskedFor(args)) {
      System.exit(RenewTimeStamps.run(args));
    }
    SpringApplication.run(OperantApplication.class, args);
  }
}
