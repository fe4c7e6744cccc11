package com.operanttechnologies.followup.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.followup.editing.Snippet;
import com.operanttechnologies.followup.editing.Snippets;
import com.operanttechnologies.shell.web.SettingsTab;
import com.operanttechnologies.tenant.Tenants;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pieces that mails share, each with the places that use it. */
@Controller
class SnippetsController {
  private final Tenants tenants;
  private final Snippets snippets;

  SnippetsController(Tenants tenants, Snippets snippets) {
    this.tenants = tenants;
    this.snippets = snippets;
  }

  @GetMapping("/settings/snippets")
  String list(CurrentMember me, Model model) {
    tenants.run(
        me.tenant(),
        () -> {
          List<Snippet> all = snippets.all();
          Map<String, List<String>> uses = new LinkedHashMap<>();
          all.forEach(snippet -> uses.put(snippet.name(), snippets.uses(snippet)));
          model.addAttribute("snippets", all);
          model.addAttribute("uses", uses);
        });
    return "followup/snippets";
  }

  @Bean
  static SettingsTab snippetsTab() {
    return new SettingsTab("snippets", "/settings/snippets", "Snippets", false, 55);
  }
}
