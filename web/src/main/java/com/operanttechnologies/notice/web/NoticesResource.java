package com.operanttechnologies.notice.web;

import com.operanttechnologies.account.CurrentKey;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.notice.GatheredMails;
import com.operanttechnologies.notice.GatheredMails.Told;
import com.operanttechnologies.notice.Notices;
import com.operanttechnologies.notice.Notices.Notice;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.shell.web.api.Page;
import com.operanttechnologies.tenant.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What members are told, for programs: a held mail, an answer, a bounce. */
@Tag(name = "Notices")
@RestController
@RequestMapping("/api/v1/notices")
class NoticesResource {
  private static final int MOST = 200;

  private final Tenants tenants;
  private final Notices notices;
  private final GatheredMails gathered;
  private final Members members;

  NoticesResource(Tenants tenants, Notices notices, GatheredMails gathered, Members members) {
    this.tenants = tenants;
    this.notices = notices;
    this.gathered = gathered;
    this.members = members;
  }

  /**
   * One notice.
   *
   * @param kind such as held, replied, bounced, complained, accepted or asked
   * @param message the mail that it speaks of; a held one is sent by its release
   * @param mails it stands for so many mails with the same reason, which its mails list; 0: for one
   *     at most
   */
  @Schema(name = "Notice")
  record NoticeJson(
      UUID id,
      String kind,
      @Nullable UUID quote,
      @Nullable String quoteNumber,
      @Nullable UUID message,
      @Nullable UUID enrollment,
      @Nullable String detail,
      Instant at,
      boolean read,
      int mails) {
    static NoticeJson of(Notice notice) {
      return new NoticeJson(
          notice.id(),
          notice.kind().code(),
          notice.quote(),
          notice.number(),
          notice.message(),
          notice.enrollment(),
          notice.detail(),
          notice.at(),
          notice.read(),
          notice.mails());
    }
  }

  @Operation(summary = "List a member's notices", description = "The newest first.")
  @GetMapping
  Page<NoticeJson> list(
      CurrentKey key,
      @Parameter(description = "Absent: the member who made the key")
          @RequestParam(required = false)
          @Nullable UUID member,
      @RequestParam(defaultValue = "50") int limit) {
    return Page.whole(
        notices.of(key.tenant(), told(key, member), Math.clamp(limit, 1, MOST)).stream()
            .map(NoticeJson::of)
            .toList());
  }

  /**
   * One of the mails that a notice stands for, as it is now.
   *
   * @param state such as held, rejected or unknown; accepted once it has left
   */
  @Schema(name = "NoticedMail")
  record MailJson(
      UUID message,
      String state,
      @Nullable String reason,
      @Nullable String subject,
      String recipient,
      @Nullable UUID quote,
      @Nullable String quoteNumber,
      @Nullable UUID enrollment) {
    static MailJson of(Told mail) {
      return new MailJson(
          mail.id(),
          mail.state(),
          mail.reason(),
          mail.subject(),
          mail.recipient(),
          mail.quote(),
          mail.number(),
          mail.enrollment());
    }
  }

  @Operation(
      summary = "List the mails that a notice stands for",
      description = "Where `mails` of the notice is above 0, in the order they were planned.")
  @GetMapping("/{id}/mails")
  Page<MailJson> mails(
      CurrentKey key,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID member,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    UUID whose = told(key, member);
    int most = Math.clamp(limit, 1, MOST);
    List<MailJson> mails =
        tenants.as(key.tenant(), () -> gathered.of(whose, id, cursor, most + 1)).stream()
            .map(MailJson::of)
            .toList();
    return Page.of(mails, most, mail -> mail.message().toString());
  }

  @Operation(summary = "Mark a member's notices as read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @PostMapping("/reading")
  void read(CurrentKey key, @RequestParam(required = false) @Nullable UUID member) {
    notices.markRead(key.tenant(), told(key, member));
  }

  private UUID told(CurrentKey key, @Nullable UUID member) {
    UUID whose = member == null ? key.createdBy() : member;
    if (whose == null) {
      throw new InvalidInput("member", "No member made this key: say whose notices");
    }
    return members.find(key.tenant(), whose).orElseThrow(() -> new NotFound("The member")).id();
  }
}
