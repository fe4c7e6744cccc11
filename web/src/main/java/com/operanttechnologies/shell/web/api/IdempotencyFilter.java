package com.operanttechnologies.shell.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.engine.idempotency.Answer;
import com.operanttechnologies.engine.idempotency.Attempt;
import com.operanttechnologies.engine.idempotency.Outcome;
import com.operanttechnologies.engine.idempotency.RepeatableRequests;
import com.operanttechnologies.problem.web.BodyTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes each POST of the API repeatable by its {@code Idempotency-Key}. The whole request runs in
 * one transaction of the tenant, and its answer leaves only after the commit. Comes after Spring
 * Security, which knows whose key it is.
 */
@Component
@Order(0)
class IdempotencyFilter extends OncePerRequestFilter {
  static final String KEY = "Idempotency-Key";
  static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  /** A secret that is shown once is not kept for whoever repeats the request. */
  private static final Pattern SHOWN_ONCE = Pattern.compile("\"secret\":\"[^\"]*\"");

  private final RepeatableRequests requests;

  IdempotencyFilter(RepeatableRequests requests) {
    this.requests = requests;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod())
        || !request.getRequestURI().startsWith("/api/v1/")
        || request.getHeader(KEY) == null;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known == null || !(known.getPrincipal() instanceof CurrentKey caller)) {
      chain.doFilter(request, response);
    } else if (!SHAPE.matcher(request.getHeader(KEY)).matches()) {
      refuse(response, HttpStatus.BAD_REQUEST, KEY + " is 1 to 255 visible ASCII characters.");
    } else {
      attempt(caller, request, response, chain);
    }
  }

  private void attempt(
      CurrentKey caller,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    boolean parts = UploadedParts.in(request);
    byte[] body;
    try {
      body = parts ? UploadedParts.hash(request) : request.getInputStream().readAllBytes();
    } catch (BodyTooLarge large) {
      refuse(response, HttpStatus.CONTENT_TOO_LARGE, String.valueOf(large.getMessage()));
      return;
    }
    Attempt attempt =
        Attempt.of(
            caller.tenant(),
            request.getHeader(KEY),
            request.getMethod(),
            request.getRequestURI(),
            body);
    HttpServletRequest kept = parts ? request : new KeptBody(request, body);
    ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
    answer(requests.attempt(attempt, () -> pass(kept, written, chain)), written, response);
  }

  private static Answer pass(
      HttpServletRequest request, ContentCachingResponseWrapper response, FilterChain chain) {
    try {
      chain.doFilter(request, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new IllegalStateException("A request failed", e);
    }
    String json = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    return new Answer(
        response.getStatus(),
        json.isEmpty() ? null : SHOWN_ONCE.matcher(json).replaceAll("\"secret\":null"),
        response.getHeader(HttpHeaders.LOCATION));
  }

  private static void answer(
      Outcome outcome, ContentCachingResponseWrapper written, HttpServletResponse response)
      throws IOException {
    switch (outcome) {
      case Outcome.Done _, Outcome.Refused _ -> written.copyBodyToResponse();
      case Outcome.Repeated(Answer before) -> repeat(before, response);
      case Outcome.OtherBody() ->
          refuse(
              response,
              HttpStatus.UNPROCESSABLE_CONTENT,
              "This " + KEY + " was used with another body. Use a new one for a new request.");
      case Outcome.Busy() -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        refuse(
            response,
            HttpStatus.CONFLICT,
            "A request with this " + KEY + " is being worked on. Ask again in a moment.");
      }
    }
  }

  private static void repeat(Answer before, HttpServletResponse response) throws IOException {
    response.setStatus(before.status());
    response.setHeader(REPLAYED, "true");
    if (before.location() != null) {
      response.setHeader(HttpHeaders.LOCATION, before.location());
    }
    if (before.json() != null) {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getOutputStream().write(before.json().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void refuse(HttpServletResponse response, HttpStatus status, String why)
      throws IOException {
    response.sendError(status.value(), why);
  }
}
