package com.operanttechnologies.mail.web.held;

import com.operanttechnologies.mail.held.HeldGroups;
import com.operanttechnologies.mail.held.HeldMails;
import com.operanttechnologies.mail.held.HeldMails.Entry;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of held mails shows. */
@Component
class HeldPage {
  private static final int MAILS = 50;

  private final Tenants tenants;
  private final HeldMails held;
  private final HeldGroups groups;

  HeldPage(Tenants tenants, HeldMails held, HeldGroups groups) {
    this.tenants = tenants;
    this.held = held;
    this.groups = groups;
  }

  void fill(Model model, UUID tenant, @Nullable UUID after) {
    tenants.run(tenant, () -> fill(model, after));
  }

  private void fill(Model model, @Nullable UUID after) {
    Page<Entry> page =
        Page.of(held.list(after, MAILS + 1), MAILS, entry -> entry.message().id().toString());
    model.addAttribute("mails", page.items());
    model.addAttribute("next", page.next());
    model.addAttribute("later", after != null);
    model.addAttribute("count", held.count());
    model.addAttribute("groups", groups.all().stream().filter(group -> group.mails() > 1).toList());
  }
}
