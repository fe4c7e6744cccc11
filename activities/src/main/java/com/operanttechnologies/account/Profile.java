package com.operanttechnologies.account;

import com.operanttechnologies.tenant.Tenants;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What members change about themselves. */
@Service
public class Profile {
  private final Tenants tenants;
  private final Members members;
  private final Sessions sessions;
  private final Audit audit;

  public Profile(Tenants tenants, Members members, Sessions sessions, Audit audit) {
    this.tenants = tenants;
    this.members = members;
    this.sessions = sessions;
    this.audit = audit;
  }

  public Member of(CurrentMember me) {
    return members.find(me.tenant(), me.id()).orElseThrow();
  }

  public void rename(CurrentMember me, String name) {
    members.rename(me.tenant(), me.id(), name);
  }

  public void prefer(CurrentMember me, boolean shortcuts, Set<NoticeKind> noticesOff) {
    members.prefer(me.tenant(), me.id(), shortcuts, noticesOff);
  }

  /** Changes the password and signs out everywhere else. */
  public void changePassword(CurrentMember me, String current, String password, String session) {
    tenants.run(
        me.tenant(),
        () -> {
          members.changePassword(me.tenant(), me.id(), current, password);
          sessions.endAll(me.tenant(), me.id(), session);
          audit.record(me.tenant(), me.label(), "password changed", me.email(), null);
        });
  }

  public void signOutEverywhere(CurrentMember me) {
    sessions.endAll(me.tenant(), me.id(), null);
  }
}
