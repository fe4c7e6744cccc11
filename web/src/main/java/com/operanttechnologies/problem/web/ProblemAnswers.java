package com.operanttechnologies.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The same problem for a person and for a program. */
final class ProblemAnswers {
  private ProblemAnswers() {}

  private static boolean isForPrograms(String path) {
    return path.startsWith("/api/") || path.startsWith("/actuator/") || path.startsWith("/v3/");
  }

  /** A page that programs may use too, such as that of verification: whoever wants no page. */
  private static boolean wantsJson(@Nullable String accept) {
    return accept != null && accept.contains("json") && !accept.contains("html");
  }

  /**
   * The answer to what was asked.
   *
   * @param path as it was asked for, also where another page answers
   */
  static Object answer(Problem problem, String path, HttpServletRequest request) {
    return isForPrograms(path) || wantsJson(request.getHeader(HttpHeaders.ACCEPT))
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
