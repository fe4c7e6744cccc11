package com.operanttechnologies.account.web;

import com.operanttechnologies.account.Administration;
import com.operanttechnologies.account.ApiKeys;
import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.shell.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keys of the organisation's programs. */
@Controller
@RequestMapping("/settings/keys")
class KeysController {
  private static final String VIEW = "account/keys";
  private final ApiKeys keys;
  private final Administration administration;

  KeysController(ApiKeys keys, Administration administration) {
    this.keys = keys;
    this.administration = administration;
  }

  @GetMapping
  String show(CurrentMember me, Model model) {
    model.addAttribute("keys", keys.all(me.tenant()));
    return VIEW;
  }

  /** The answer itself shows the key: an address or a cookie would keep it. */
  @PostMapping
  String create(
      CurrentMember me, @RequestParam String name, Model model, HttpServletResponse response) {
    try {
      model.addAttribute("created", administration.createKey(me, name));
      return show(me, model);
    } catch (InvalidInput refused) {
      show(me, model);
      return Refusal.show(VIEW, model, Map.of("name", name), refused, response);
    }
  }

  @PostMapping("/{id}/revocation")
  String revoke(CurrentMember me, @PathVariable UUID id) {
    administration.revokeKey(me, id);
    return "redirect:/settings/keys?done=revoked";
  }
}
