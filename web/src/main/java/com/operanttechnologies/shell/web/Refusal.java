package com.operanttechnologies.shell.web;

import com.operanttechnologies.problem.InvalidInput;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

/** Shows a form again with what was typed and what was wrong with it. */
public final class Refusal {
  private Refusal() {}

  /** Fills {@code form} and {@code errors}, which the field macros read, and answers 422. */
  public static String show(
      String view, Model model, Object form, InvalidInput refused, HttpServletResponse response) {
    response.setStatus(422);
    model.addAttribute("form", form);
    model.addAttribute("errors", refused.byField());
    return view;
  }
}
