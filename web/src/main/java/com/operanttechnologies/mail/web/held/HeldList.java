package com.operanttechnologies.mail.web.held;

import com.operanttechnologies.mail.group.GroupKind;
import com.operanttechnologies.mail.group.MailGroups;
import com.operanttechnologies.mail.held.HeldMails;
import com.operanttechnologies.mail.held.HeldMails.Entry;
import com.operanttechnologies.mail.web.group.GroupList;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of held mails shows. */
@Component
class HeldList implements GroupList {
  private static final int MAILS = 50;

  private final Tenants tenants;
  private final HeldMails held;
  private final MailGroups groups;

  HeldList(Tenants tenants, HeldMails held, MailGroups groups) {
    this.tenants = tenants;
    this.held = held;
    this.groups = groups;
  }

  @Override
  public GroupKind kind() {
    return GroupKind.HELD;
  }

  @Override
  public String show(Model model, UUID tenant) {
    return show(model, tenant, null);
  }

  String show(Model model, UUID tenant, @Nullable UUID after) {
    tenants.run(tenant, () -> fill(model, after));
    return "mail/held";
  }

  private void fill(Model model, @Nullable UUID after) {
    Page<Entry> page =
        Page.of(held.list(after, MAILS + 1), MAILS, entry -> entry.message().id().toString());
    model.addAttribute("mails", page.items());
    model.addAttribute("next", page.next());
    model.addAttribute("later", after != null);
    model.addAttribute("count", held.count());
    model.addAttribute("groups", groups.all(kind()));
  }
}
