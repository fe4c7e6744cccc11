package com.operanttechnologies.architecture.violations.activities;

import com.operanttechnologies.OperantApplication;
import org.springframework.web.bind.annotation.RequestParam;

/** Work in the background that knows pages. */
class KnowsAPage {
  Class<?> main(@RequestParam String name) {
    return OperantApplication.class;
  }
}
