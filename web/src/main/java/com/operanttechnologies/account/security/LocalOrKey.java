package com.operanttechnologies.account.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Lets in what runs on this machine, and programs with a key. */
class LocalOrKey implements AuthorizationManager<RequestAuthorizationContext> {
  private static final IpAddressMatcher LOCAL4 = new IpAddressMatcher("127.0.0.0/8");
  private static final IpAddressMatcher LOCAL6 = new IpAddressMatcher("::1");

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> asking, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        asking.get() instanceof ActorAuthentication || isLocal(context.getRequest()));
  }

  /** A proxy on this machine brings strangers; it says so in a header. */
  private static boolean isLocal(HttpServletRequest request) {
    boolean forwarded =
        request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    return !forwarded && (LOCAL4.matches(request) || LOCAL6.matches(request));
  }
}
