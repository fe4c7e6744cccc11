package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.quote.approval.Authorities;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Up to which total members may approve, and who decides while somebody is away. */
@Controller
@RequestMapping(RulesController.ROOT)
class AuthorityController {
  private static final String VIEW = "approval/settings";

  private final Authorities authorities;
  private final RulePages pages;

  AuthorityController(Authorities authorities, RulePages pages) {
    this.authorities = authorities;
    this.pages = pages;
  }

  @PostMapping("/limits")
  String limit(
      CurrentMember me,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    try {
      authorities.limit(
          me,
          RuleForm.id(typed.getOrDefault("member", "")),
          typed.get("currency"),
          RuleForm.number(typed.getOrDefault("amount", "")));
      return "redirect:" + RulesController.ROOT + "?done=limit";
    } catch (InvalidInput refused) {
      pages.list(me, model);
      return Refusal.show(VIEW, model, typed, refused, response);
    }
  }

  @PostMapping("/limits/{member}/{code}/removal")
  String removeLimit(CurrentMember me, @PathVariable UUID member, @PathVariable String code) {
    authorities.removeLimit(me, member, code);
    return "redirect:" + RulesController.ROOT + "?done=unlimited";
  }

  @PostMapping("/absences")
  String absence(
      CurrentMember me,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    try {
      authorities.absence(
          me,
          RuleForm.id(typed.getOrDefault("absent", "")),
          RuleForm.id(typed.getOrDefault("deputy", "")),
          Days.typed(typed.getOrDefault("from", "")),
          Days.typed(typed.getOrDefault("until", "")));
      return "redirect:" + RulesController.ROOT + "?done=deputy";
    } catch (InvalidInput refused) {
      pages.list(me, model);
      return Refusal.show(VIEW, model, typed, refused, response);
    }
  }

  @PostMapping("/absences/{id}/removal")
  String removeAbsence(CurrentMember me, @PathVariable UUID id) {
    authorities.removeAbsence(me, id, null);
    return "redirect:" + RulesController.ROOT + "?done=back";
  }
}
