package com.operanttechnologies.metrics.web.dashboard;

import com.operanttechnologies.engine.text.Words;
import com.operanttechnologies.link.Link;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Accent;
import com.operanttechnologies.tenant.Organisation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows a customer their own numbers; fetching it changes nothing and asks no source. */
@Controller
class DashboardController {
  private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");

  private final Dashboards dashboards;

  DashboardController(Dashboards dashboards) {
    this.dashboards = dashboards;
  }

  @GetMapping("/d/{token}")
  ModelAndView show(@PathVariable String token) {
    Link link = dashboards.link(token);
    if (link.revoked()) {
      Organisation seller = dashboards.seller(link);
      return apart(seller.locale(), seller.name(), "revoked", HttpStatus.GONE);
    }
    Dashboard dashboard = dashboards.of(link);
    Words words = Words.of("dashboard", dashboard.locale());
    Map<String, Object> model = new HashMap<>();
    model.put("t", words);
    model.put("lang", lang(words));
    model.put("seller", dashboard.seller().name());
    model.put("customer", dashboard.customer());
    model.put("cards", dashboard.cards());
    model.put("base", "/d/" + token);
    model.put("logo", dashboard.seller().logo() != null);
    return new ModelAndView("metrics/dashboard", model);
  }

  @GetMapping("/d/{token}/logo")
  ResponseEntity<byte[]> logo(@PathVariable String token) {
    Organisation.Picture logo = dashboards.seller(working(token)).logo();
    return logo == null
        ? ResponseEntity.notFound().build()
        : ResponseEntity.ok().contentType(MediaType.valueOf(logo.type())).body(logo.bytes());
  }

  @GetMapping("/d/{token}/accent.css")
  ResponseEntity<String> accent(@PathVariable String token) {
    String accent = dashboards.seller(working(token)).accent();
    return ResponseEntity.ok().contentType(CSS).body(Accent.of(accent).css());
  }

  private Link working(String token) {
    Link link = dashboards.link(token);
    if (link.revoked()) {
      throw new NotFound("This link");
    }
    return link;
  }

  @ExceptionHandler(NotFound.class)
  ModelAndView unknown(HttpServletRequest request) {
    return apart(request.getLocale(), "", "unknown", HttpStatus.NOT_FOUND);
  }

  private static ModelAndView apart(Locale locale, String seller, String key, HttpStatus status) {
    Words words = Words.of("dashboard", locale);
    return new ModelAndView(
        "metrics/dashboard-apart",
        Map.of("t", words, "lang", lang(words), "seller", seller, "key", key),
        status);
  }

  private static String lang(Words words) {
    String spoken = words.bundle().getLocale().toLanguageTag();
    return spoken.equals("und") ? "en" : spoken;
  }
}
