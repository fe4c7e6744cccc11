package com.operanttechnologies.account.web;

import com.operanttechnologies.account.Administration;
import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.account.Invitations;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation's people. */
@Controller
@RequestMapping("/settings/members")
class MembersController {
  /** What was typed; public, so that the template can read it. */
  public record Form(String email, String name, String role) {}

  private static final String VIEW = "account/members";
  private final Members members;
  private final Invitations invitations;
  private final Administration administration;

  MembersController(Members members, Invitations invitations, Administration administration) {
    this.members = members;
    this.invitations = invitations;
    this.administration = administration;
  }

  @ModelAttribute
  void describe(CurrentMember me, Model model) {
    model.addAttribute("members", members.all(me.tenant()));
  }

  @GetMapping
  String show() {
    return VIEW;
  }

  @PostMapping
  String invite(CurrentMember me, Form form, Model model, HttpServletResponse response) {
    try {
      invitations.invite(me, form.email(), form.name(), Administration.role(form.role()));
      return "redirect:/settings/members?done=invited";
    } catch (InvalidInput refused) {
      return Refusal.show(VIEW, model, form, refused, response);
    }
  }

  @PostMapping("/{id}/invitation")
  String inviteAgain(CurrentMember me, @PathVariable UUID id) {
    invitations.repeat(me, id);
    return "redirect:/settings/members?done=invited";
  }

  @PostMapping("/{id}/role")
  String changeRole(CurrentMember me, @PathVariable UUID id, @RequestParam String role) {
    try {
      administration.changeRole(me, id, Administration.role(role));
      return "redirect:/settings/members?done=role";
    } catch (Conflict lastAdmin) {
      return "redirect:/settings/members?done=last";
    }
  }

  @PostMapping("/{id}/removal")
  String remove(CurrentMember me, @PathVariable UUID id) {
    try {
      administration.remove(me, id);
      return "redirect:/settings/members?done=removed";
    } catch (Conflict lastAdmin) {
      return "redirect:/settings/members?done=last";
    }
  }
}
