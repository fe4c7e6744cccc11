package com.operanttechnologies.quote.web.grid;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.HashMap;
import java.util.Map;

/**
 * A request whose columns are read once. Each reading copies all values of a column and has the
 * firewall look through them: once a cell, a thousand rows would take seconds.
 */
public final class ReadOnce extends HttpServletRequestWrapper {
  private static final String[] NONE = {};

  private final Map<String, String[]> columns = new HashMap<>();

  public ReadOnce(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String[] getParameterValues(String name) {
    return columns.computeIfAbsent(name, this::read);
  }

  private String[] read(String name) {
    String[] values = super.getParameterValues(name);
    return values == null ? NONE : values;
  }
}
