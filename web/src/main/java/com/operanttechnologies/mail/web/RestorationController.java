package com.operanttechnologies.mail.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.restored.Restorations;
import com.operanttechnologies.shell.web.ShellBanner;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says that the database is an older copy, and lets an admin say go on. */
@Controller
@RequestMapping("/settings/restored-database")
class RestorationController {
  private final Tenants tenants;
  private final Restorations restorations;

  RestorationController(Tenants tenants, Restorations restorations) {
    this.tenants = tenants;
    this.restorations = restorations;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    tenants
        .as(me.tenant(), restorations::waitingSince)
        .ifPresent(since -> model.addAttribute("since", since));
    return "mail/restored";
  }

  @PostMapping
  String goOn(CurrentMember me) {
    tenants.run(me.tenant(), () -> restorations.goOn(Actor.member(me.memberId())));
    return "redirect:/settings/restored-database?done=going";
  }

  @Bean
  static ShellBanner restorationBanner(Tenants tenants, Restorations restorations) {
    return member ->
        tenants
            .as(member.tenant(), restorations::waitingSince)
            .map(_ ->
                new ShellBanner.Banner(
                    "The database was restored from an older copy: nothing is sent until an admin"
                        + " says go on.",
                    "/settings/restored-database",
                    "See what to do"));
  }
}
