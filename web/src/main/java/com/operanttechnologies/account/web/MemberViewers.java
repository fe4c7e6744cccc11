package com.operanttechnologies.account.web;

import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.shell.web.Viewer;
import com.operanttechnologies.shell.web.Viewers;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The member who has signed in, as the frame shows them. */
@Component
class MemberViewers implements Viewers {

  @Override
  public Optional<Viewer> current() {
    Authentication known = SecurityContextHolder.getContext().getAuthentication();
    return known != null && known.getPrincipal() instanceof CurrentMember member
        ? Optional.of(viewer(member))
        : Optional.empty();
  }

  private static Viewer viewer(CurrentMember member) {
    return new Viewer(
        member.tenant(),
        member.id(),
        member.name(),
        member.email(),
        member.initials(),
        member.organisation(),
        member.zone(),
        member.isAdmin(),
        member.shortcuts());
  }
}
