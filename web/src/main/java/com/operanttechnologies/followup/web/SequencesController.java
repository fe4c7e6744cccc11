package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.Sequences;
import com.operanttechnologies.shell.web.NavEntry;
import com.operanttechnologies.tenant.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sequences, each with its steps in order. */
@Controller
class SequencesController {
  private final Tenants tenants;
  private final Sequences sequences;

  SequencesController(Tenants tenants, Sequences sequences) {
    this.tenants = tenants;
    this.sequences = sequences;
  }

  @GetMapping("/sequences")
  String list(CurrentMember me, Model model) {
    model.addAttribute("sequences", tenants.as(me.tenant(), sequences::all));
    return "followup/list";
  }

  @Bean
  static NavEntry sequencesEntry() {
    return new NavEntry("sequences", "/sequences", "Sequences", "steps", "f", false, 35);
  }
}
