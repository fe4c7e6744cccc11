package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.mail.Attempt;
import com.operanttechnologies.mail.Ledger;
import com.operanttechnologies.mail.waiting.MailGroups;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails;
import com.operanttechnologies.mail.waiting.WaitingMails.Entry;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that lists waiting mails of one kind one by one, and their groups above. */
@Component
class WaitingList {
  private static final int MAILS = 50;

  private final Tenants tenants;
  private final WaitingMails mails;
  private final MailGroups groups;
  private final Ledger ledger;

  WaitingList(Tenants tenants, WaitingMails mails, MailGroups groups, Ledger ledger) {
    this.tenants = tenants;
    this.mails = mails;
    this.groups = groups;
    this.ledger = ledger;
  }

  /** Shows its first page; answers the view. */
  String show(Model model, UUID tenant, WaitingKind kind) {
    return show(model, tenant, kind, null);
  }

  String show(Model model, UUID tenant, WaitingKind kind, @Nullable UUID after) {
    tenants.run(tenant, () -> fill(model, kind, after));
    return "mail/" + kind.name().toLowerCase(Locale.ROOT);
  }

  private void fill(Model model, WaitingKind kind, @Nullable UUID after) {
    Page<Entry> page =
        Page.of(
            mails.list(kind, after, MAILS + 1), MAILS, entry -> entry.message().id().toString());
    model.addAttribute("mails", page.items());
    model.addAttribute("next", page.next());
    model.addAttribute("later", after != null);
    model.addAttribute("count", mails.count(kind));
    model.addAttribute("groups", groups.all(kind));
    model.addAttribute("tries", tries(page.items()));
  }

  /** By the mail's id as a template writes it. */
  private Map<String, List<Attempt>> tries(List<Entry> entries) {
    return ledger
        .attempts(entries.stream().map(each -> each.message().id()).toList())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(each -> each.getKey().toString(), Map.Entry::getValue));
  }
}
