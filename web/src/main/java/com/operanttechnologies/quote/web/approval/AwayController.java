package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.approval.Authorities;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A member's own absences, and who approves meanwhile. */
@Controller
@RequestMapping(AwayController.ROOT)
class AwayController {
  static final String ROOT = "/settings/profile/absences";
  private static final String VIEW = "approval/away";

  private final Authorities authorities;
  private final RulePages pages;

  AwayController(Authorities authorities, RulePages pages) {
    this.authorities = authorities;
    this.pages = pages;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    pages.away(me, model);
    return VIEW;
  }

  @PostMapping
  String add(
      CurrentMember me,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    try {
      authorities.absence(
          me,
          me.memberId(),
          RuleForm.id(typed.getOrDefault("deputy", "")),
          Days.typed(typed.getOrDefault("from", "")),
          Days.typed(typed.getOrDefault("until", "")));
      return "redirect:" + ROOT + "?done=deputy";
    } catch (InvalidInput refused) {
      pages.away(me, model);
      return Refusal.show(VIEW, model, typed, refused, response);
    }
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    authorities.removeAbsence(me, id, me.memberId());
    return "redirect:" + ROOT + "?done=back";
  }

  @Bean
  static SettingsTab absencesTab() {
    return new SettingsTab("absences", ROOT, "Your absences", false, 15);
  }
}
