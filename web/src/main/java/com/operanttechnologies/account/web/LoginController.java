package com.operanttechnologies.account.web;

import com.operanttechnologies.account.Login;
import com.operanttechnologies.account.LoginOutcome.Choice;
import com.operanttechnologies.account.LoginOutcome.Locked;
import com.operanttechnologies.account.LoginOutcome.Refused;
import com.operanttechnologies.account.LoginOutcome.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in with address and password. */
@Controller
@RequestMapping("/login")
class LoginController {
  /** What was typed; public, so that the templates can read it. */
  public record Form(String email, @Nullable String next) {}

  private final Login login;
  private final Entrance entrance;

  LoginController(Login login, Entrance entrance) {
    this.login = login;
    this.entrance = entrance;
  }

  @GetMapping
  String show(@RequestParam(required = false) @Nullable String next, Model model) {
    model.addAttribute("form", new Form("", next));
    return "account/login";
  }

  @PostMapping
  String signIn(
      @RequestParam String email,
      @RequestParam String password,
      @RequestParam(required = false) @Nullable String next,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    model.addAttribute("form", new Form(email, next));
    return switch (login.attempt(email, password)) {
      case SignedIn in -> entrance.enter(in.tenant(), in.member(), next, request, response);
      case Choice choice -> {
        model.addAttribute("organisations", choice.organisations());
        yield "account/choose";
      }
      case Refused refused -> refuse("E-mail address or password is wrong.", 422, model, response);
      case Locked locked -> refuse(wait(locked.left()), 429, model, response);
    };
  }

  private static String refuse(String why, int status, Model model, HttpServletResponse response) {
    response.setStatus(status);
    model.addAttribute("errors", Map.of("form", why));
    return "account/login";
  }

  private static String wait(Duration left) {
    long minutes = Math.max(1, left.plusSeconds(59).toMinutes());
    return "Too many attempts. Try again in %d minute%s, or reset your password."
        .formatted(minutes, minutes == 1 ? "" : "s");
  }
}
