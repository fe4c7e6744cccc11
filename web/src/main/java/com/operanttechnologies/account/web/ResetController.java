package com.operanttechnologies.account.web;

import com.operanttechnologies.account.PasswordReset;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A new password by a mailed link. */
@Controller
@RequestMapping("/reset")
class ResetController {
  private final PasswordReset resets;

  ResetController(PasswordReset resets) {
    this.resets = resets;
  }

  @GetMapping
  String show() {
    return "account/reset";
  }

  @PostMapping
  String ask(@RequestParam String email) {
    resets.ask(email);
    return "redirect:/reset?done=asked";
  }

  @GetMapping("/{ticket}")
  String choose(@PathVariable String ticket, Model model) {
    model.addAttribute("open", resets.isOpen(ticket));
    return "account/new-password";
  }

  @PostMapping("/{ticket}")
  String complete(
      @PathVariable String ticket,
      @RequestParam String password,
      Model model,
      HttpServletResponse response) {
    try {
      boolean done = resets.complete(ticket, password).isPresent();
      return done ? "redirect:/login?done=password" : "redirect:/reset/used";
    } catch (InvalidInput refused) {
      model.addAttribute("open", true);
      return Refusal.show("account/new-password", model, Map.of(), refused, response);
    }
  }
}
