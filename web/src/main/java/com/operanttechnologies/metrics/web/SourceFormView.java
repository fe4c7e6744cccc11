package com.operanttechnologies.metrics.web;

import com.operanttechnologies.metrics.MetricsAnswer;
import com.operanttechnologies.metrics.SourceInput;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.multipart.MultipartFile;

/** The form of a source, new or edited. */
final class SourceFormView {
  private static final String VIEW = "metrics/source-form";

  private SourceFormView() {}

  /**
   * @param contact whose numbers a test asks for
   */
  static String show(Model model, SourceForm form, @Nullable String contact) {
    String kind = form.kind().code();
    model.addAttribute("form", form.model());
    model.addAttribute("kind", form.kind());
    model.addAttribute("kindWords", SourceWords.KINDS.get(kind));
    model.addAttribute("lead", SourceWords.LEADS.get(kind));
    model.addAttribute("accesses", SourceWords.ACCESSES);
    model.addAttribute("contact", Objects.requireNonNullElse(contact, ""));
    return VIEW;
  }

  static void tested(Model model, MetricsAnswer answer) {
    model.addAttribute("tested", TestedSource.of(answer, List.of()));
  }

  /**
   * What cannot be asked as it stands. With scripts only that is said, at the top: the form on the
   * screen keeps the key and the file, which no answer repeats.
   */
  static String untested(
      String view,
      Model model,
      SourceForm form,
      InvalidInput refused,
      HttpServletRequest request,
      HttpServletResponse response) {
    String shown = Refusal.show(view, model, form.model(), refused, response);
    if (request.getHeader("HX-Request") != null) {
      response.setStatus(200);
      model.addAttribute("untested", refused.byField());
    }
    return shown;
  }

  static SourceInput.@Nullable File file(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return null;
    }
    try {
      return new SourceInput.File(
          Objects.requireNonNullElse(file.getOriginalFilename(), "file.csv"), file.getBytes());
    } catch (IOException e) {
      throw new InvalidInput("file", "The file did not arrive: choose it again");
    }
  }
}
