package com.operanttechnologies.mail.web.pace;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.web.pace.PaceSettings.State;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How fast mail leaves, and how much of it has left today. */
@Controller
@RequestMapping("/settings/pace")
class PaceController {
  private static final String VIEW = "mail/pace";

  private final PaceSettings settings;

  PaceController(PaceSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    describe(me, model);
    return VIEW;
  }

  private void describe(CurrentMember me, Model model) {
    State state = settings.of(me.tenant());
    model.addAttribute("pace", PaceForm.of(state.wanted()));
    model.addAttribute("lowered", !state.wanted().equals(state.effective()));
    model.addAttribute("effective", state.effective());
    model.addAttribute("usage", state.usage());
  }

  @PostMapping
  String save(
      CurrentMember me,
      @ModelAttribute("form") PaceForm form,
      Model model,
      HttpServletResponse response) {
    try {
      settings.choose(me, form.pace());
      return "redirect:/settings/pace?done=saved";
    } catch (InvalidInput refused) {
      describe(me, model);
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  @Bean
  static SettingsTab paceTab() {
    return new SettingsTab("pace", "/settings/pace", "Sending pace", true, 55);
  }
}
