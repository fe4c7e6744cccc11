package com.operanttechnologies.mail.web.inbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.Threads;
import com.operanttechnologies.tenant.Tenants;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One thread: read it, give it to somebody, put it out of sight, be done with it. */
@Controller
@RequestMapping("/inbox/{id}")
class ThreadController {
  private final Tenants tenants;
  private final Threads threads;
  private final ThreadPage page;

  ThreadController(Tenants tenants, Threads threads, ThreadPage page) {
    this.tenants = tenants;
    this.threads = threads;
    this.page = page;
  }

  @GetMapping
  String show(CurrentMember me, @PathVariable UUID id, Model model) {
    return page.fill(model, me, id);
  }

  /** Said by the open page itself: fetching it changes nothing. */
  @PostMapping("/reading")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void read(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> threads.markRead(id));
  }

  @PostMapping("/assignee")
  String assign(
      CurrentMember me, @PathVariable UUID id, @RequestParam(defaultValue = "") String member) {
    UUID chosen = member.isBlank() ? null : UUID.fromString(member);
    tenants.run(me.tenant(), () -> threads.assign(id, chosen));
    return "redirect:/inbox/" + id + "?done=assigned";
  }

  @PostMapping("/snooze")
  String snooze(CurrentMember me, @PathVariable UUID id, @RequestParam String until) {
    Snooze chosen = Snooze.ofCode(until);
    tenants.run(me.tenant(), () -> threads.snooze(id, chosen.from(tenants.now(), me.zone())));
    return "redirect:/inbox?done=snoozed";
  }

  @PostMapping("/done")
  String finish(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> threads.finish(id));
    return "redirect:/inbox?done=finished";
  }

  @PostMapping("/reopening")
  String reopen(CurrentMember me, @PathVariable UUID id) {
    tenants.run(me.tenant(), () -> threads.reopen(id));
    return "redirect:/inbox/" + id + "?done=reopened";
  }
}
