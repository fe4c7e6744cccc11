package com.operanttechnologies.engine.home;

import java.nio.file.Path;

/** Another process of the product works in the same home folder. */
public class HomeInUse extends RuntimeException {
  HomeInUse(Path home) {
    super(
        "Another Operant process is using "
            + home
            + ". Stop it first, or set OPERANT_HOME to another folder.");
  }
}
