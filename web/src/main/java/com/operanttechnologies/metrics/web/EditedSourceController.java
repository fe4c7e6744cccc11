package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Editing a source; what is left empty of its secrets stays as it is. */
@Controller
@RequestMapping("/settings/metrics/{id}/edit")
class EditedSourceController {
  private static final int ROWS_MORE = 2;

  private final MetricsSettings settings;

  EditedSourceController(MetricsSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    Source source = settings.get(me, id);
    model.addAttribute("source", source);
    return SourceFormView.show(model, SourceForm.of(source), null);
  }

  @PostMapping
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String secret,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    SourceForm form = typed(me, id, request, model);
    String view = SourceFormView.show(model, form.withRows(1), null);
    try {
      settings.edit(me, id, form.input(secret, SourceFormView.file(file)));
      return "redirect:/settings/metrics/" + id + "?done=saved";
    } catch (InvalidInput refused) {
      return Refusal.show(view, model, form.withRows(1).model(), refused, response);
    }
  }

  /** Asks the address as it is typed; nothing is kept. */
  @PostMapping("/test")
  String test(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String secret,
      @RequestParam(required = false) @Nullable String contact,
      @RequestParam(required = false) @Nullable MultipartFile file,
      HttpServletRequest request,
      Model model,
      HttpServletResponse response) {
    SourceForm form = typed(me, id, request, model);
    String view = SourceFormView.show(model, form.withRows(1), contact);
    try {
      SourceInput input = form.input(secret, SourceFormView.file(file));
      SourceFormView.tested(model, settings.test(me, id, contact, input));
      return view;
    } catch (InvalidInput refused) {
      return SourceFormView.untested(view, model, form.withRows(1), refused, request, response);
    }
  }

  @PostMapping("/rows")
  String rows(CurrentMember me, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return SourceFormView.show(model, typed(me, id, request, model).withRows(ROWS_MORE), null);
  }

  private SourceForm typed(CurrentMember me, UUID id, HttpServletRequest request, Model model) {
    Source source = settings.get(me, id);
    model.addAttribute("source", source);
    return SourceForm.typed(source.settings().kind(), request);
  }
}
