package com.operanttechnologies.shell.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Light, dark, or as the device has it; kept in a cookie so that no page flashes. */
public enum Theme {
  LIGHT,
  DARK,
  AUTO;

  static final String COOKIE = "ot-theme";

  static Theme of(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null ? AUTO : of(cookie.getValue());
  }

  static Theme of(String code) {
    return switch (code) {
      case "light" -> LIGHT;
      case "dark" -> DARK;
      default -> AUTO;
    };
  }

  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
