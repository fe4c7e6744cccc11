package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.SequenceEditor;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sequences, each with its steps in order. */
@Controller
class SequencesController {
  private static final String VIEW = "followup/list";

  private final Tenants tenants;
  private final Sequences sequences;
  private final SequenceEditor editor;

  SequencesController(Tenants tenants, Sequences sequences, SequenceEditor editor) {
    this.tenants = tenants;
    this.sequences = sequences;
    this.editor = editor;
  }

  @GetMapping("/sequences")
  String list(CurrentMember me, Model model) {
    model.addAttribute("sequences", tenants.as(me.tenant(), sequences::all));
    return VIEW;
  }

  @PostMapping("/sequences")
  String make(
      CurrentMember me,
      @RequestParam(defaultValue = "") String name,
      Model model,
      HttpServletResponse response) {
    try {
      UUID made = tenants.as(me.tenant(), () -> editor.create(name, Actor.member(me.memberId())));
      return "redirect:/sequences/" + made + "?done=made";
    } catch (InvalidInput refused) {
      list(me, model);
      return Refusal.show(VIEW, model, Map.of("name", name), refused, response);
    }
  }

  @Bean
  static NavEntry sequencesEntry() {
    return new NavEntry("sequences", "/sequences", "Sequences", "steps", "f", true, 30);
  }
}
