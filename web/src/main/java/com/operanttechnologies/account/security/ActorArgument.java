package com.operanttechnologies.account.security;

import com.operanttechnologies.account.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@code Actor}, {@code CurrentMember} or {@code CurrentKey} that asks. */
@Component
class ActorArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return Actor.class.isAssignableFrom(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    if (known != null && parameter.getParameterType().isInstance(known.getPrincipal())) {
      return known.getPrincipal();
    }
    throw new IllegalStateException(
        "Nobody has signed in as " + parameter.getParameterType().getSimpleName());
  }
}
