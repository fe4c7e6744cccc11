package com.operanttechnologies.account.security;

/** What can be asked for without having signed in. */
final class PublicPaths {
  static final String[] ALL = {
    "/login/**",
    "/reset/**",
    "/invitation/**",
    "/setup/**",
    "/theme",
    "/error",
    "/css/**",
    "/js/**",
    "/webjars/**",
    "/favicon*.svg",
    "/robots.txt"
  };

  private PublicPaths() {}
}
