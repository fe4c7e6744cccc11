package com.operanttechnologies.account.web;

import com.operanttechnologies.account.Sessions;
import com.operanttechnologies.account.security.SessionCookie;
import com.operanttechnologies.shell.web.LocalPath;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a member in: a new session in place of the old one, so that no earlier token stays good. */
@Component
class Entrance {
  private final Sessions sessions;

  Entrance(Sessions sessions) {
    this.sessions = sessions;
  }

  String enter(
      UUID tenant,
      UUID member,
      @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    SessionCookie.token(request).ifPresent(sessions::end);
    SessionCookie.write(request, response, sessions.start(tenant, member));
    return "redirect:" + LocalPath.orHome(next);
  }
}
