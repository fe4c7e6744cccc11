package com.operanttechnologies.account.web.api;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.shell.web.api.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The members, as far as other calls name them by id. */
@Tag(name = "Settings")
@RestController
class MembersResource {
  private final Members members;

  MembersResource(Members members) {
    this.members = members;
  }

  /** A member; state is invited or active. */
  record MemberJson(UUID id, String name, String email, String role, String state) {
    static MemberJson of(Member member) {
      return new MemberJson(
          member.id(), member.name(), member.email(), member.role().code(), member.state().code());
    }
  }

  @Operation(summary = "List members", description = "By name, without those who were removed.")
  @GetMapping("/api/v1/members")
  Page<MemberJson> list(CurrentKey key) {
    return Page.whole(members.all(key.tenant()).stream().map(MemberJson::of).toList());
  }
}
