package com.operanttechnologies.mail.web.held;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.held.HeldGroups;
import com.operanttechnologies.mail.held.HeldGroups.Decided;
import com.operanttechnologies.mail.held.HeldGroups.Group;
import com.operanttechnologies.mail.held.HeldGroups.Verdict;
import com.operanttechnologies.mail.held.HeldGroups.Which;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One decision for many held mails: the page says how many before anybody decides. */
@Controller
@RequestMapping("/held-mails/group")
class HeldGroupController {
  private final Tenants tenants;
  private final HeldGroups groups;
  private final HeldPage page;

  HeldGroupController(Tenants tenants, HeldGroups groups, HeldPage page) {
    this.tenants = tenants;
    this.groups = groups;
    this.page = page;
  }

  /** What the form and the address name a group by. */
  record Named(
      @Nullable String reason,
      @Nullable UUID sequence,
      @Nullable Instant until,
      @Nullable Integer counted,
      @Nullable UUID after) {
    Which which() {
      return which(after);
    }

    Which which(@Nullable UUID behind) {
      return new Which(
          Objects.requireNonNullElse(reason, ""),
          sequence,
          Objects.requireNonNullElse(until, Instant.EPOCH),
          Objects.requireNonNullElse(counted, 0),
          behind);
    }
  }

  @GetMapping
  String show(CurrentMember me, Named named, Model model) {
    Optional<Group> group = tenants.as(me.tenant(), () -> groups.find(named.which()));
    if (group.isEmpty()) {
      return "redirect:/held-mails?done=decided";
    }
    model.addAttribute("group", group.get());
    return "mail/held-group";
  }

  @PostMapping("/sending")
  String send(CurrentMember me, Named named, Model model) {
    return decide(me, named, Verdict.SEND, model);
  }

  @PostMapping("/drop")
  String drop(CurrentMember me, Named named, Model model) {
    return decide(me, named, Verdict.DROP, model);
  }

  /** Answers with the page itself: what was not done, and why, is said once. */
  private String decide(CurrentMember me, Named named, Verdict verdict, Model model) {
    Decided decided =
        groups.decide(
            me.tenant(), named.which(), verdict, Actor.member(me.memberId()), HeldGroups.MOST);
    model.addAttribute("decided", decided);
    model.addAttribute("verdict", verdict.name().toLowerCase(Locale.ROOT));
    Optional<Group> rest =
        decided.next() == null
            ? Optional.empty()
            : tenants.as(me.tenant(), () -> groups.find(named.which(decided.next())));
    if (rest.isPresent()) {
      model.addAttribute("group", rest.get());
      return "mail/held-group";
    }
    page.fill(model, me.tenant(), null);
    return "mail/held";
  }
}
