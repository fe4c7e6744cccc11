package com.operanttechnologies.account.security;

import com.operanttechnologies.account.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/** Makes an actor known for the rest of one request. */
final class SignedIn {
  static final RequestAttributeSecurityContextRepository CONTEXTS =
      new RequestAttributeSecurityContextRepository();

  private SignedIn() {}

  static void announce(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new ActorAuthentication(actor));
    SecurityContextHolder.setContext(context);
    CONTEXTS.saveContext(context, request, response);
  }
}
