package com.operanttechnologies.account.web;

import com.operanttechnologies.account.SetUp;
import com.operanttechnologies.account.SetUp.Founding;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first start: founding the organisation by the printed link. */
@Controller
@RequestMapping("/setup/{ticket}")
class SetUpController {
  private final SetUp setUp;
  private final Entrance entrance;

  SetUpController(SetUp setUp, Entrance entrance) {
    this.setUp = setUp;
    this.entrance = entrance;
  }

  @GetMapping
  String show(@PathVariable String ticket, Model model) {
    model.addAttribute("open", setUp.isOpen(ticket));
    return "account/setup";
  }

  @PostMapping
  String found(
      @PathVariable String ticket,
      Founding founding,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    try {
      return setUp
          .complete(ticket, founding)
          .map(in -> entrance.enter(in.tenant(), in.member(), "/today", request, response))
          .orElse("redirect:/setup/used");
    } catch (InvalidInput refused) {
      model.addAttribute("open", true);
      return Refusal.show("account/setup", model, founding, refused, response);
    }
  }
}
