package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.editing.Snippet;
import com.operanttechnologies.followup.editing.Snippets;
import com.operanttechnologies.followup.template.advice.TemplateVariable;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SealedFrame;
import com.operanttechnologies.tenant.Tenants;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing one snippet, with the piece itself beside it. */
@Controller
@RequestMapping("/settings/snippets")
class SnippetController {
  private static final String VIEW = "followup/snippet";
  private static final String LIST = "redirect:/settings/snippets";

  private final Tenants tenants;
  private final Snippets snippets;
  private final StepPage page;

  SnippetController(Tenants tenants, Snippets snippets, StepPage page) {
    this.tenants = tenants;
    this.snippets = snippets;
    this.page = page;
  }

  @GetMapping("/new")
  String begin(Model model) {
    return shown(model, SnippetForm.EMPTY);
  }

  @PostMapping("/new")
  String add(CurrentMember me, SnippetForm form, Model model, HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> snippets.add(form.input(), StepPage.author(me)));
      return LIST + "?done=added";
    } catch (InvalidInput refused) {
      shown(model, form);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  @GetMapping("/{id}")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    return shown(model, SnippetForm.of(found(me, id, model)));
  }

  @PostMapping("/{id}")
  String write(
      CurrentMember me,
      @PathVariable UUID id,
      SnippetForm form,
      Model model,
      HttpServletResponse response) {
    try {
      tenants.run(me.tenant(), () -> snippets.write(id, form.input(), StepPage.author(me)));
      return LIST + "?done=saved";
    } catch (InvalidInput refused) {
      found(me, id, model);
      shown(model, form);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id, Model model) {
    try {
      tenants.run(me.tenant(), () -> snippets.remove(id));
      return LIST + "?done=removed";
    } catch (Conflict used) {
      model.addAttribute("used", used.getMessage());
      return shown(model, SnippetForm.of(found(me, id, model)));
    }
  }

  /** What is to be said about what is typed. */
  @PostMapping("/told")
  String told(CurrentMember me, SnippetForm form, Model model) {
    model.addAttribute("piece", true);
    model.addAttribute("preview", page.preview(me, form.preview(me)));
    return "followup/told";
  }

  /** The piece as it is typed, in the frame of a mail; nothing is saved. */
  @PostMapping("/mail")
  void typed(
      CurrentMember me,
      SnippetForm form,
      @RequestParam(defaultValue = "light") String scheme,
      HttpServletResponse answer)
      throws IOException {
    SealedFrame.write(
        PreviewFrame.of(page.preview(me, form.preview(me)), scheme.equals("dark")), answer);
  }

  private static String shown(Model model, SnippetForm form) {
    model.addAttribute("form", form);
    model.addAttribute("variables", TemplateVariable.all());
    model.addAttribute("macros", TemplateVariable.macros());
    model.addAttribute("snippets", List.of());
    return VIEW;
  }

  private Snippet found(CurrentMember me, UUID id, Model model) {
    return tenants.as(
        me.tenant(),
        () -> {
          Snippet snippet = snippets.find(id).orElseThrow(() -> new NotFound("The snippet"));
          model.addAttribute("snippet", snippet);
          model.addAttribute("versions", snippets.versions(id));
          return snippet;
        });
  }
}
