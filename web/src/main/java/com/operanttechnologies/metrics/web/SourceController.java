package com.operanttechnologies.metrics.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.metrics.MetricSources.Source;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.SealedFrame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One source: how it is doing, its metrics, and each of its blocks as a mail shows it. */
@Controller
@RequestMapping("/settings/metrics/{id}")
class SourceController {
  private final MetricsSettings settings;
  private final SourcePreview preview;

  SourceController(MetricsSettings settings, SourcePreview preview) {
    this.settings = settings;
    this.preview = preview;
  }

  @GetMapping
  String show(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String contact,
      @RequestParam(required = false) @Nullable String metric,
      Model model) {
    return page(me, settings.get(me, id), contact, metric, model);
  }

  private String page(
      CurrentMember me,
      Source source,
      @Nullable String contact,
      @Nullable String metric,
      Model model) {
    String whose = Objects.requireNonNullElse(contact, "");
    String key = metric == null ? source.metrics().getFirst().key() : metric;
    model.addAttribute("source", source);
    model.addAttribute("kindWords", SourceWords.KINDS.get(source.settings().kind().code()));
    model.addAttribute("accessWords", SourceWords.ACCESSES.get(source.settings().access().code()));
    model.addAttribute("contact", whose);
    model.addAttribute("metric", key);
    model.addAttribute("kept", settings.kept(me, source, contactOf(me, contact)));
    model.addAttribute("texts", preview.texts(me, source, key, contactOf(me, contact)));
    return "metrics/source";
  }

  /** An address that is nobody's shows no numbers. */
  private @Nullable UUID contactOf(CurrentMember me, @Nullable String email) {
    try {
      return settings.contact(me, email);
    } catch (InvalidInput nobody) {
      return null;
    }
  }

  /** All blocks of a metric, for a frame. */
  @GetMapping("/blocks")
  void blocks(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam String metric,
      @RequestParam(required = false) @Nullable String contact,
      @RequestParam(defaultValue = "false") boolean dark,
      HttpServletResponse answer)
      throws IOException {
    Source source = settings.get(me, id);
    SealedFrame.write(preview.html(me, source, metric, contactOf(me, contact), dark), answer);
  }

  /** Reads the numbers now and keeps them. */
  @PostMapping("/reading")
  String read(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String contact,
      Model model,
      HttpServletResponse response) {
    Source source = settings.get(me, id);
    try {
      var answer = settings.read(me, id, contact);
      model.addAttribute("tested", TestedSource.of(answer, source.metrics()));
    } catch (InvalidInput refused) {
      response.setStatus(422);
      model.addAttribute("errors", refused.byField());
      model.addAttribute("form", Map.of("contact", Objects.requireNonNullElse(contact, "")));
    }
    return page(me, settings.get(me, id), contact, null, model);
  }
}
