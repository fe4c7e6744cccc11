package com.operanttechnologies.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.web.servlet.view.freemarker.FreeMarkerView;

/** A view that gives its template the shell, and times in the organisation's zone. */
class ShellView extends FreeMarkerView {
  private final ShellParts parts;
  private final Words words;
  private final Assets assets;

  ShellView(ShellParts parts, Words words, Assets assets) {
    this.parts = parts;
    this.words = words;
    this.assets = assets;
  }

  @Override
  protected void exposeHelpers(Map<String, Object> model, HttpServletRequest request) {
    Viewer member = parts.viewer();
    ZoneId zone = member == null ? ZoneOffset.UTC : member.zone();
    model.put("shell", new Shell(request, parts, member));
    model.put("asset", assets);
    model.put("money", words.money());
    model.put("number", words.number());
    model.put("day", words.day());
    ZoneId shown = model.get("zone") instanceof ZoneId given ? given : zone;
    model.put("when", words.when(shown));
    model.put("moment", words.moment(shown));
  }
}
