package com.operanttechnologies.quote.web.approval;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.quote.approval.ApprovalRule;
import com.operanttechnologies.quote.approval.ApprovalRules;
import com.operanttechnologies.quote.approval.RuleKind;
import com.operanttechnologies.shell.web.Refusal;
import com.operanttechnologies.shell.web.SettingsTab;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules that ask for approvals. */
@Controller
@RequestMapping("/settings/approvals")
class RulesController {
  static final String ROOT = "/settings/approvals";
  private static final String RULE = "approval/rule";

  private final ApprovalRules rules;
  private final RulePages pages;

  RulesController(ApprovalRules rules, RulePages pages) {
    this.rules = rules;
    this.pages = pages;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    pages.list(me, model);
    return "approval/settings";
  }

  @GetMapping("/rules/new")
  String blank(CurrentMember me, @RequestParam String kind, Model model) {
    RuleKind chosen = kind(kind);
    model.addAttribute("form", RuleForm.blank(chosen, pages.currency(me)));
    pages.rule(me, chosen, null, model);
    return RULE;
  }

  @PostMapping("/rules")
  String add(
      CurrentMember me,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    try {
      rules.add(me, RuleForm.input(typed));
      return "redirect:" + ROOT + "?done=saved";
    } catch (InvalidInput refused) {
      return again(me, typed, null, model, refused, response);
    }
  }

  @GetMapping("/rules/{id}")
  String edit(CurrentMember me, @PathVariable UUID id, Model model) {
    ApprovalRule rule = rules.get(me.tenant(), id);
    model.addAttribute("form", RuleForm.of(rule));
    pages.rule(me, rule.kind(), id, model);
    return RULE;
  }

  @PostMapping("/rules/{id}")
  String save(
      CurrentMember me,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response) {
    try {
      rules.change(me, id, RuleForm.input(typed));
      return "redirect:" + ROOT + "?done=saved";
    } catch (InvalidInput refused) {
      return again(me, typed, id, model, refused, response);
    }
  }

  @PostMapping("/rules/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    rules.remove(me, id);
    return "redirect:" + ROOT + "?done=removed";
  }

  private String again(
      CurrentMember me,
      Map<String, String> typed,
      @Nullable UUID id,
      Model model,
      InvalidInput refused,
      HttpServletResponse response) {
    pages.rule(me, kind(typed.getOrDefault("kind", "")), id, model);
    return Refusal.show(RULE, model, typed, refused, response);
  }

  private static RuleKind kind(String code) {
    return Arrays.stream(RuleKind.values())
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("The rule"));
  }

  @Bean
  static SettingsTab approvalsTab() {
    return new SettingsTab("approvals", ROOT, "Approvals", true, 45);
  }
}
