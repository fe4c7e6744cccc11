package com.operanttechnologies.problem.web;

import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The same problem for a person and for a program. */
final class ProblemAnswers {
  private ProblemAnswers() {}

  static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/");
  }

  static Object answer(Problem problem, String path) {
    return isForPrograms(path)
        ? ResponseEntity.status(problem.status())
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(detail(problem, path))
        : new ModelAndView("problem/page", Map.of("problem", problem), problem.status());
  }

  /** What was asked, also where filters or the server refused it and another page answers. */
  private static ProblemDetail detail(Problem problem, String path) {
    ProblemDetail detail = problem.toDetail();
    detail.setInstance(UriComponentsBuilder.newInstance().path(path).encode().build().toUri());
    return detail;
  }
}
