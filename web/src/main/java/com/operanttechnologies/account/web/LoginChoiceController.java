package com.operanttechnologies.account.web;

import com.operanttechnologies.account.Login;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing the organisation, for an address that belongs to several. */
@Controller
@RequestMapping("/login/choose")
class LoginChoiceController {
  private final Login login;
  private final Entrance entrance;

  LoginChoiceController(Login login, Entrance entrance) {
    this.login = login;
    this.entrance = entrance;
  }

  @GetMapping
  String again() {
    return "redirect:/login";
  }

  @PostMapping
  String choose(
      @RequestParam String ticket,
      @RequestParam(required = false) @Nullable String next,
      HttpServletRequest request,
      HttpServletResponse response) {
    return login
        .choose(ticket)
        .map(in -> entrance.enter(in.tenant(), in.member(), next, request, response))
        .orElse("redirect:/login?done=slow");
  }
}
