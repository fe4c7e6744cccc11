package com.operanttechnologies.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What every template knows as {@code shell}. */
public final class Shell {
  private final HttpServletRequest request;
  private final ShellParts parts;
  private final @Nullable Viewer member;

  Shell(HttpServletRequest request, ShellParts parts, @Nullable Viewer member) {
    this.request = request;
    this.parts = parts;
    this.member = member;
  }

  public @Nullable Viewer getMember() {
    return member;
  }

  public String getTheme() {
    return Theme.of(request).code();
  }

  public String getPath() {
    return request.getRequestURI();
  }

  /** Code of what has just been done, from {@code ?done=}. */
  public @Nullable String getDone() {
    return request.getParameter("done");
  }

  /** Empty on pages that have no session; reading it may give a visitor one. */
  public String getCsrf() {
    return request.getAttribute("_csrf") instanceof CsrfToken token ? token.getToken() : "";
  }

  public List<NavEntry> getNav() {
    return parts.nav();
  }

  public List<SettingsTab> getTabs() {
    return parts.tabs().stream()
        .filter(tab -> !tab.adminsOnly() || (member != null && member.admin()))
        .toList();
  }

  public @Nullable Integer getUnread() {
    return member == null ? null : parts.unread(member);
  }

  /** What everybody has to know, on pages behind the login. */
  public List<ShellBanner.Banner> getBanners() {
    return member == null ? List.of() : parts.banners(member);
  }

  /** Version of htmx, as its WebJar's path has it. */
  public String getHtmx() {
    return parts.htmx();
  }
}
