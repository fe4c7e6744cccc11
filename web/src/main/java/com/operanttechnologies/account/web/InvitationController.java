package com.operanttechnologies.account.web;

import com.operanttechnologies.account.Invitations;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Joining by an invitation's link. */
@Controller
@RequestMapping("/invitation/{ticket}")
class InvitationController {
  private final Invitations invitations;
  private final Entrance entrance;

  InvitationController(Invitations invitations, Entrance entrance) {
    this.invitations = invitations;
    this.entrance = entrance;
  }

  @GetMapping
  String show(@PathVariable String ticket, Model model) {
    invitations.invited(ticket).ifPresent(invited -> describe(invited, model));
    return "account/invitation";
  }

  @PostMapping
  String join(
      @PathVariable String ticket,
      @RequestParam String name,
      @RequestParam String password,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      return invitations
          .accept(ticket, name, password)
          .map(in -> entrance.enter(in.tenant(), in.member(), "/today", request, response))
          .orElse("account/invitation");
    } catch (InvalidInput refused) {
      show(ticket, model);
      return Refusal.show("account/invitation", model, Map.of("name", name), refused, response);
    }
  }

  private static void describe(Member invited, Model model) {
    model.addAttribute("invited", invited);
  }
}
