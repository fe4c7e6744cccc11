package com.operanttechnologies.problem.web;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers every exception that a controller lets go. */
@ControllerAdvice
class ProblemAdvice {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  Object answer(Exception thrown, HttpServletRequest request) {
    Problem problem = Problems.of(thrown);
    if (problem.status().is5xxServerError()) {
      LOG.error("A request failed", thrown);
    }
    return ProblemAnswers.answer(problem, request.getRequestURI(), request);
  }

  /** Belongs to Spring Security, which knows whether to ask for a login. */
  @ExceptionHandler
  void pass(AccessDeniedException refused) {
    throw refused;
  }
}
