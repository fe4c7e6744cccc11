package com.operanttechnologies.account.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.account.Profile;
import com.operanttechnologies.account.security.SessionCookie;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own name, password, keys and notices. */
@Controller
@RequestMapping("/settings/profile")
class ProfileController {
  private static final String VIEW = "account/profile";
  private final Profile profile;

  ProfileController(Profile profile) {
    this.profile = profile;
  }

  @ModelAttribute
  void describe(CurrentMember me, Model model) {
    model.addAttribute("me", profile.of(me));
    model.addAttribute("kinds", NoticeKind.values());
  }

  @GetMapping
  String show() {
    return VIEW;
  }

  @PostMapping
  String rename(
      CurrentMember me, @RequestParam String name, Model model, HttpServletResponse response) {
    try {
      profile.rename(me, name);
      return "redirect:/settings/profile?done=saved";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, Map.of("name", name), refused, response);
    }
  }

  /** What is ticked is wanted: a browser sends nothing for the others. */
  @PostMapping("/preferences")
  String prefer(
      CurrentMember me,
      @RequestParam(defaultValue = "false") boolean shortcuts,
      @RequestParam(defaultValue = "") List<NoticeKind> notices) {
    Set<NoticeKind> off = EnumSet.allOf(NoticeKind.class);
    notices.forEach(off::remove);
    profile.prefer(me, shortcuts, off);
    return "redirect:/settings/profile?done=saved";
  }

  @PostMapping("/password")
  String changePassword(
      CurrentMember me,
      @RequestParam String current,
      @RequestParam String password,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      String session = SessionCookie.token(request).orElseThrow();
      profile.changePassword(me, current, password, session);
      return "redirect:/settings/profile?done=password";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, Map.of(), refused, response);
    }
  }

  @PostMapping("/signing-out")
  String signOutEverywhere(
      CurrentMember me, HttpServletRequest request, HttpServletResponse response) {
    profile.signOutEverywhere(me);
    SessionCookie.clear(request, response);
    return "redirect:/login?done=out";
  }
}
