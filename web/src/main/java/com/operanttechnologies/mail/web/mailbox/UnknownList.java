package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.evidence.UnknownMails;
import com.operanttechnologies.mail.evidence.UnknownMails.Entry;
import com.operanttechnologies.mail.group.GroupKind;
import com.operanttechnologies.mail.group.MailGroups;
import com.operanttechnologies.mail.web.group.GroupList;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of mails of unknown fate shows. */
@Component
class UnknownList implements GroupList {
  private static final int MAILS = 50;

  private final Tenants tenants;
  private final UnknownMails unknown;
  private final MailGroups groups;
  private final Ledger ledger;

  UnknownList(Tenants tenants, UnknownMails unknown, MailGroups groups, Ledger ledger) {
    this.tenants = tenants;
    this.unknown = unknown;
    this.groups = groups;
    this.ledger = ledger;
  }

  @Override
  public GroupKind kind() {
    return GroupKind.UNKNOWN;
  }

  @Override
  public String show(Model model, UUID tenant) {
    return show(model, tenant, null);
  }

  String show(Model model, UUID tenant, @Nullable UUID after) {
    tenants.run(tenant, () -> fill(model, after));
    return "mail/unknown";
  }

  private void fill(Model model, @Nullable UUID after) {
    Page<Entry> page =
        Page.of(unknown.list(after, MAILS + 1), MAILS, entry -> entry.message().id().toString());
    model.addAttribute("mails", page.items());
    model.addAttribute("next", page.next());
    model.addAttribute("later", after != null);
    model.addAttribute("count", unknown.count());
    model.addAttribute("groups", groups.all(kind()));
    model.addAttribute("tries", tries(page.items()));
  }

  /** By the mail's id as a template writes it. */
  private Map<String, List<Attempt>> tries(List<Entry> mails) {
    return ledger
        .attempts(mails.stream().map(each -> each.message().id()).toList())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
  }
}
