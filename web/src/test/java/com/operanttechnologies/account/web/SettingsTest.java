package com.operanttechnologies.account.web;

import static com.operanttechnologies.testing.Fixtures.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.account.NoticeKind;
import com.operanttechnologies.account.Role;
import com.operanttechnologies.testing.Fixtures;
import com.operanttechnologies.testing.Fixtures.Person;
import com.operanttechnologies.testing.Visitor;
import com.operanttechnologies.testing.WithApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WithApplication
class SettingsTest {
  @Autowired Fixtures fixtures;
  @Autowired Members members;
  @Autowired Audit audit;
  @LocalServerPort int port;

  @Test
  void whatAdminsAdministerIsRefusedToMembers() {
    Visitor carl = signedIn(fixtures.colleagueOf(fixtures.ada()));

    String profile = carl.get("/settings/profile").body();

    assertThat(profile).doesNotContain("/settings/members", "/settings/keys", "/settings/audit");
    for (String path : new String[] {"members", "keys", "audit", "brand"}) {
      assertThat(carl.get("/settings/" + path).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(carl.post("/settings/keys", "name", "CRM").statusCode()).isEqualTo(403);
  }

  @Test
  void aChangeOfRoleCountsAtOnceAndIsAudited() {
    Person ada = fixtures.ada();
    Person carl = fixtures.colleagueOf(ada);
    Visitor visitor = signedIn(carl);
    Visitor admin = signedIn(ada);
    admin.get("/settings/members");

    admin.post("/settings/members/" + carl.id() + "/role", "role", "admin");

    assertThat(visitor.get("/settings/members").statusCode()).isEqualTo(200);
    assertThat(audit.newest(ada.tenant(), 1))
        .first()
        .satisfies(entry -> {
          assertThat(entry.action()).isEqualTo("role changed");
          assertThat(entry.subject()).isEqualTo(carl.email());
          assertThat(entry.detail()).isEqualTo("member → admin");
        });
    assertThat(admin.get("/settings/audit").body()).contains("Role changed", carl.email());
  }

  @Test
  void theLastAdminStays() {
    Person ada = fixtures.ada();
    fixtures.colleagueOf(ada);
    Visitor admin = signedIn(ada);
    admin.get("/settings/members");

    admin.post("/settings/members/" + ada.id() + "/role", "role", "member");

    assertThat(members.find(ada.tenant(), ada.id()).orElseThrow().role()).isEqualTo(Role.ADMIN);
    assertThat(admin.get("/settings/members?done=last").body()).contains("needs an admin");
  }

  @Test
  void aRemovedMemberIsSignedOutAndCannotReturn() {
    Person ada = fixtures.ada();
    Person carl = fixtures.colleagueOf(ada);
    Visitor visitor = signedIn(carl);
    Visitor admin = signedIn(ada);
    admin.get("/settings/members");

    admin.post("/settings/members/" + carl.id() + "/removal");

    assertThat(visitor.isSignedIn()).isFalse();
    assertThat(new Visitor(port).signIn(carl.email(), PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void anotherOrganisationsMemberIsNotFound() {
    Person carl = fixtures.colleagueOf(fixtures.ada());
    Visitor rival = signedIn(fixtures.ada());
    rival.get("/settings/members");

    HttpResponse<String> answer = rival.post("/settings/members/" + carl.id() + "/removal");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(members.find(carl.tenant(), carl.id()).orElseThrow().state())
        .isEqualTo(Member.State.ACTIVE);
  }

  @Test
  void preferencesSayWhichNoticesAreWanted() {
    Person ada = fixtures.ada();
    Visitor visitor = signedIn(ada);
    visitor.get("/settings/profile");

    visitor.post("/settings/profile/preferences", "notices", "ACCEPTED", "notices", "HELD");

    Member saved = members.find(ada.tenant(), ada.id()).orElseThrow();
    assertThat(saved.shortcuts()).isFalse();
    assertThat(NoticeKind.values())
        .filteredOn(saved::wants)
        .containsExactly(NoticeKind.ACCEPTED, NoticeKind.HELD);
  }

  @Test
  void aNewPasswordSignsOutEverywhereElse() {
    Person ada = fixtures.ada();
    Visitor phone = signedIn(ada);
    Visitor desk = signedIn(ada);
    desk.get("/settings/profile");

    HttpResponse<String> wrong =
        desk.post("/settings/profile/password", "current", "no", "password", "wind from the north");
    desk.post("/settings/profile/password", "current", PASSWORD, "password", "wind from north");

    assertThat(wrong.body()).contains("This is not your current password");
    assertThat(desk.isSignedIn()).isTrue();
    assertThat(phone.isSignedIn()).isFalse();
  }

  @Test
  void signingOutEverywhereEndsAllSessions() {
    Person ada = fixtures.ada();
    Visitor phone = signedIn(ada);
    Visitor desk = signedIn(ada);
    desk.get("/settings/profile");

    desk.post("/settings/profile/signing-out");

    assertThat(phone.isSignedIn()).isFalse();
    assertThat(desk.isSignedIn()).isFalse();
  }

  private Visitor signedIn(Person person) {
    Visitor visitor = new Visitor(port);
    visitor.signIn(person.email(), PASSWORD);
    return visitor;
  }
}
