package com.operanttechnologies.mail.web.failed;

import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.failed.FailedMails;
import com.operanttechnologies.mail.failed.FailedMails.Entry;
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

/** What the page of failed mails shows. */
@Component
class FailedList implements GroupList {
  private static final int MAILS = 50;

  private final Tenants tenants;
  private final FailedMails failed;
  private final MailGroups groups;
  private final Ledger ledger;

  FailedList(Tenants tenants, FailedMails failed, MailGroups groups, Ledger ledger) {
    this.tenants = tenants;
    this.failed = failed;
    this.groups = groups;
    this.ledger = ledger;
  }

  @Override
  public GroupKind kind() {
    return GroupKind.FAILED;
  }

  @Override
  public String show(Model model, UUID tenant) {
    return show(model, tenant, null);
  }

  String show(Model model, UUID tenant, @Nullable UUID after) {
    tenants.run(tenant, () -> fill(model, after));
    return "mail/failed";
  }

  private void fill(Model model, @Nullable UUID after) {
    Page<Entry> page =
        Page.of(failed.list(after, MAILS + 1), MAILS, entry -> entry.message().id().toString());
    model.addAttribute("mails", page.items());
    model.addAttribute("next", page.next());
    model.addAttribute("later", after != null);
    model.addAttribute("count", failed.count());
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
