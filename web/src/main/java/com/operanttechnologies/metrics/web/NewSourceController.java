package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.metrics.SourceKind;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Adding a source of one kind. */
@Controller
@RequestMapping("/settings/metrics/new/{kind}")
class NewSourceController {
  private static final int ROWS_MORE = 2;

  private final MetricsSettings settings;

  NewSourceController(MetricsSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  String show(@PathVariable String kind, Model model) {
    return SourceFormView.show(model, SourceForm.blank(kind(kind)), null);
  }

  @PostMapping
  String add(
      CurrentMember me,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String secret,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    SourceForm form = SourceForm.typed(kind(kind), request);
    String view = SourceFormView.show(model, form.withRows(1), null);
    try {
      Source added = settings.add(me, form.input(secret, SourceFormView.file(file)));
      return "redirect:/settings/metrics/" + added.id() + "?done=added";
    } catch (InvalidInput refused) {
      return Refusal.show(view, model, form.withRows(1).model(), refused, response);
    }
  }

  /** Asks the address as it is typed; nothing is kept. */
  @PostMapping("/test")
  String test(
      CurrentMember me,
      @PathVariable String kind,
      @RequestParam(required = false) @Nullable String secret,
      @RequestParam(required = false) @Nullable String contact,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    SourceForm form = SourceForm.typed(kind(kind), request);
    String view = SourceFormView.show(model, form.withRows(1), contact);
    try {
      SourceInput input = form.input(secret, SourceFormView.file(file));
      SourceFormView.tested(model, settings.test(me, null, contact, input));
      return view;
    } catch (InvalidInput refused) {
      return SourceFormView.untested(view, model, form.withRows(1), refused, request, response);
    }
  }

  @PostMapping("/rows")
  String rows(@PathVariable String kind, HttpServletRequest request, Model model) {
    return SourceFormView.show(
        model, SourceForm.typed(kind(kind), request).withRows(ROWS_MORE), null);
  }

  private static SourceKind kind(String code) {
    for (SourceKind kind : SourceKind.values()) {
      if (kind != SourceKind.DEMO && kind.code().equals(code)) {
        return kind;
      }
    }
    throw new NotFound("This kind of source");
  }
}
