package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.mail.InboundKind;
import com.operanttechnologies.mail.OpenedThread;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of a thread shows. */
@Component
class ThreadPage {
  static final String VIEW = "inbox/show";

  private final Tenants tenants;
  private final Threads threads;
  private final Members members;

  ThreadPage(Tenants tenants, Threads threads, Members members) {
    this.tenants = tenants;
    this.threads = threads;
    this.members = members;
  }

  String fill(Model model, CurrentMember me, UUID id) {
    OpenedThread thread =
        tenants
            .as(me.tenant(), () -> threads.open(id))
            .orElseThrow(() -> new NotFound("The thread"));
    model.addAttribute("thread", thread);
    model.addAttribute("kinds", InboundKind.values());
    model.addAttribute("members", members(me.tenant()));
    model.addAttribute("snoozes", Snooze.words());
    return VIEW;
  }

  private Map<String, String> members(UUID tenant) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", "Nobody");
    members.all(tenant).stream()
        .filter(Member::isActive)
        .forEach(member -> names.put(member.id().toString(), member.name()));
    return names;
  }
}
