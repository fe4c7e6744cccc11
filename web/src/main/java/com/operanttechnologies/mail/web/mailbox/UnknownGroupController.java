package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.mail.evidence.UnknownGroups;
import com.operanttechnologies.mail.evidence.UnknownGroups.Decided;
import com.operanttechnologies.mail.evidence.UnknownGroups.Group;
import com.operanttechnologies.mail.evidence.UnknownGroups.Verdict;
import com.operanttechnologies.mail.evidence.UnknownGroups.Which;
import com.operanttechnologies.tenant.Tenants;
import com.operanttechnologies.timeline.Actor;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** One decision for many mails of unknown fate: the page says how many before anybody decides. */
@Controller
@RequestMapping("/unknown-mails/group")
class UnknownGroupController {
  private static final String ALL = "/unknown-mails";
  private static final String ONE = "/unknown-mails/group";

  private final Tenants tenants;
  private final UnknownGroups groups;

  UnknownGroupController(Tenants tenants, UnknownGroups groups) {
    this.tenants = tenants;
    this.groups = groups;
  }

  /** What the form and the address name a group by. */
  record Named(@Nullable String reason, @Nullable UUID mailbox, @Nullable Instant until) {
    Which which() {
      return new Which(
          Objects.requireNonNullElse(reason, ""),
          mailbox,
          Objects.requireNonNullElse(until, Instant.EPOCH));
    }
  }

  @GetMapping
  String show(
      CurrentMember me, Named named, Model model, @RequestParam(defaultValue = "0") int decided) {
    Optional<Group> group = tenants.as(me.tenant(), () -> groups.find(named.which()));
    if (group.isEmpty()) {
      return "redirect:" + ALL + "?done=known";
    }
    model.addAttribute("group", group.get());
    model.addAttribute("decided", decided);
    return "mail/unknown-group";
  }

  @PostMapping("/arrival")
  String arrived(CurrentMember me, Named named) {
    return decide(me, named, Verdict.ARRIVED, "all-arrived");
  }

  @PostMapping("/sending")
  String sendAgain(CurrentMember me, Named named) {
    return decide(me, named, Verdict.SEND_AGAIN, "all-again");
  }

  private String decide(CurrentMember me, Named named, Verdict verdict, String done) {
    Decided decided =
        groups.decide(
            me.tenant(), named.which(), verdict, Actor.member(me.memberId()), UnknownGroups.MOST);
    return "redirect:" + (decided.left() > 0 ? rest(named.which(), decided) : end(decided, done));
  }

  private static String rest(Which which, Decided decided) {
    return UriComponentsBuilder.fromPath(ONE)
        .queryParam("reason", "{reason}")
        .queryParamIfPresent("mailbox", Optional.ofNullable(which.mailbox()))
        .queryParam("until", which.until())
        .queryParam("decided", decided.mails())
        .encode()
        .buildAndExpand(which.reason())
        .toUriString();
  }

  private static String end(Decided decided, String done) {
    return decided.mails() == 0
        ? ALL + "?done=known"
        : ALL + "?done=" + done + "&decided=" + decided.mails();
  }
}
