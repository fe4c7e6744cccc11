package com.operanttechnologies.account.web;

import com.operanttechnologies.account.Sessions;
import com.operanttechnologies.account.security.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out. */
@Controller
class LogoutController {
  private final Sessions sessions;

  LogoutController(Sessions sessions) {
    this.sessions = sessions;
  }

  @PostMapping("/logout")
  String signOut(HttpServletRequest request, HttpServletResponse response) {
    SessionCookie.token(request).ifPresent(sessions::end);
    SessionCookie.clear(request, response);
    return "redirect:/login?done=out";
  }
}
