package com.operanttechnologies.problem.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what filters and the server itself refuse. */
@Controller
class ErrorPages implements ErrorController {

  @RequestMapping("/error")
  Object error(HttpServletRequest request) {
    Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return ProblemAnswers.answer(problem(request), path == null ? "/" : path.toString(), request);
  }

  private static Problem problem(HttpServletRequest request) {
    HttpStatus status = status(request);
    Object said = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
    return status.is4xxClientError() && said instanceof String words && !words.isBlank()
        ? Problem.of(status, words)
        : Problem.of(status, Problems.usual(status));
  }

  private static HttpStatus status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    return status == null ? HttpStatus.NOT_FOUND : status;
  }
}
