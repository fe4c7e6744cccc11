package com.operanttechnologies.account.web;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentMember;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What was administered, by whom. */
@Controller
class AuditController {
  private static final int SHOWN = 200;
  private final Audit audit;

  AuditController(Audit audit) {
    this.audit = audit;
  }

  @GetMapping("/settings/audit")
  String show(CurrentMember me, Model model) {
    model.addAttribute("entries", audit.newest(me.tenant(), SHOWN));
    return "account/audit";
  }
}
