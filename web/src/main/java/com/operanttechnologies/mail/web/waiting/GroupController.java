package com.operanttechnologies.mail.web.waiting;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.waiting.MailGroups;
import com.operanttechnologies.mail.waiting.MailGroups.Decided;
import com.operanttechnologies.mail.waiting.MailGroups.Group;
import com.operanttechnologies.mail.waiting.MailGroups.Which;
import com.operanttechnologies.mail.waiting.WaitingKind;
import com.operanttechnologies.mail.waiting.WaitingMails.Verdict;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One decision for many mails: the page says how many before anybody decides. */
@Controller
class GroupController {
  private static final String VIEW = "mail/group";
  private static final String ONE = "/mail-groups/{kind:held|unknown|failed}";

  private final Tenants tenants;
  private final MailGroups groups;
  private final WaitingList list;

  GroupController(Tenants tenants, MailGroups groups, WaitingList list) {
    this.tenants = tenants;
    this.groups = groups;
    this.list = list;
  }

  /** What the form and the address name a group by. */
  record Named(
      @Nullable String reason,
      @Nullable UUID place,
      @Nullable Instant until,
      @Nullable Integer counted,
      @Nullable UUID after) {
    Which which(@Nullable UUID behind) {
      return new Which(
          Objects.requireNonNullElse(reason, ""),
          place,
          Objects.requireNonNullElse(until, Instant.EPOCH),
          Objects.requireNonNullElse(counted, 0),
          behind);
    }
  }

  @GetMapping(ONE)
  String show(CurrentMember me, @PathVariable String kind, Named named, Model model) {
    Optional<Group> group = find(me, kind, named.which(named.after()));
    if (group.isEmpty()) {
      return "redirect:/" + kind + "-mails?done=decided";
    }
    return show(kind, group.get(), model);
  }

  private Optional<Group> find(CurrentMember me, String kind, Which which) {
    return tenants.as(me.tenant(), () -> groups.find(kind(kind), which));
  }

  private static String show(String kind, Group group, Model model) {
    model.addAttribute("kind", kind);
    model.addAttribute("group", group);
    return VIEW;
  }

  @PostMapping(ONE + "/sending")
  String send(CurrentMember me, @PathVariable String kind, Named named, Model model) {
    return decide(me, kind, named, Verdict.SEND, model);
  }

  @PostMapping("/mail-groups/{kind:held}/drop")
  String drop(CurrentMember me, @PathVariable String kind, Named named, Model model) {
    return decide(me, kind, named, Verdict.DROP, model);
  }

  @PostMapping("/mail-groups/{kind:unknown}/arrival")
  String arrived(CurrentMember me, @PathVariable String kind, Named named, Model model) {
    return decide(me, kind, named, Verdict.ARRIVED, model);
  }

  @PostMapping("/mail-groups/{kind:failed}/leaving")
  String leave(CurrentMember me, @PathVariable String kind, Named named, Model model) {
    return decide(me, kind, named, Verdict.LEAVE, model);
  }

  /** Answers with the page itself: what was not done, and why, is said once. */
  private String decide(CurrentMember me, String kind, Named named, Verdict verdict, Model model) {
    Decided decided =
        groups.decide(
            me.tenant(),
            kind(kind),
            named.which(named.after()),
            verdict,
            Actor.member(me.memberId()),
            MailGroups.MOST);
    model.addAttribute("decided", decided);
    model.addAttribute("verdict", verdict.name().toLowerCase(Locale.ROOT));
    return Optional.ofNullable(decided.next())
        .flatMap(next -> find(me, kind, named.which(next)))
        .map(rest -> show(kind, rest, model))
        .orElseGet(() -> list.show(model, me.tenant(), kind(kind)));
  }

  private static WaitingKind kind(String name) {
    return WaitingKind.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
