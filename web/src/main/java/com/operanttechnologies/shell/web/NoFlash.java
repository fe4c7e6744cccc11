package com.operanttechnologies.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** Refuses flash attributes, which would need a servlet session and its cookie. */
class NoFlash implements FlashMapManager {
  @Override
  public @Nullable FlashMap retrieveAndUpdate(
      HttpServletRequest request, HttpServletResponse response) {
    return null;
  }

  @Override
  public void saveOutputFlashMap(
      FlashMap flash, HttpServletRequest request, HttpServletResponse response) {
    if (!flash.isEmpty()) {
      throw new IllegalStateException("Use redirect:/…?done=code in place of flash attributes");
    }
  }
}
