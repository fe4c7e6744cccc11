package com.operanttechnologies.mail.web.mailbox;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.account.CurrentMember;
import com.operanttechnologies.account.Member;
import com.operanttechnologies.account.Members;
import com.operanttechnologies.link.PublicAddress;
import com.operanttechnologies.mail.MailboxAccess;
import com.operanttechnologies.mail.MailboxInput;
import com.operanttechnologies.mail.Mailboxes;
import com.operanttechnologies.mail.Mailboxes.Finding;
import com.operanttechnologies.mail.TenantMailbox;
import com.operanttechnologies.mail.mailbox.MailboxUses;
import com.operanttechnologies.problem.Conflict;
import com.operanttechnologies.problem.NotFound;
import com.operanttechnologies.tenant.Tenants;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** What admins do with mailboxes; each act leaves its audit row. */
@Component
class MailboxSettings {
  static final String ROOT = "/settings/mailboxes";

  private final Tenants tenants;
  private final Mailboxes mailboxes;
  private final MailboxAccess access;
  private final MailboxUses uses;
  private final Members members;
  private final PublicAddress address;
  private final Audit audit;

  MailboxSettings(
      Tenants tenants,
      Mailboxes mailboxes,
      MailboxAccess access,
      MailboxUses uses,
      Members members,
      PublicAddress address,
      Audit audit) {
    this.tenants = tenants;
    this.mailboxes = mailboxes;
    this.access = access;
    this.uses = uses;
    this.members = members;
    this.address = address;
    this.audit = audit;
  }

  List<TenantMailbox> all(CurrentMember me) {
    return tenants.as(me.tenant(), mailboxes::all);
  }

  TenantMailbox get(Actor me, UUID mailbox) {
    return tenants.as(me.tenant(), () -> found(mailbox));
  }

  Optional<MailboxAccess.Status> access(Actor me, UUID mailbox) {
    return tenants.as(me.tenant(), () -> access.of(mailbox));
  }

  /** Names of the members who can have a mailbox of their own, by id. */
  Map<String, String> people(CurrentMember me) {
    Map<String, String> people = new LinkedHashMap<>();
    members.all(me.tenant()).stream()
        .filter(Member::isActive)
        .forEach(member -> people.put(member.id().toString(), member.name()));
    return people;
  }

  UUID add(CurrentMember me, MailboxInput input) {
    return tenants.as(
        me.tenant(),
        () -> {
          TenantMailbox added = mailboxes.add(input);
          record(me, "mailbox added", added);
          return added.id();
        });
  }

  void edit(CurrentMember me, UUID mailbox, MailboxInput input) {
    tenants.run(me.tenant(), () -> record(me, "mailbox changed", mailboxes.edit(mailbox, input)));
  }

  List<Finding> test(CurrentMember me, UUID mailbox) {
    return mailboxes.test(me.tenant(), mailbox);
  }

  void makeDefault(CurrentMember me, UUID mailbox) {
    act(me, mailbox, "mailbox made the default", mailboxes::makeDefault);
  }

  void pause(CurrentMember me, UUID mailbox) {
    act(me, mailbox, "mailbox paused", mailboxes::pause);
  }

  void resume(CurrentMember me, UUID mailbox) {
    act(me, mailbox, "mailbox resumed", mailboxes::resume);
  }

  void remove(CurrentMember me, UUID mailbox) {
    act(me, mailbox, "mailbox removed", mailboxes::remove);
  }

  MailboxUses.Use use(CurrentMember me, UUID mailbox) {
    return tenants.as(me.tenant(), () -> uses.of(mailbox));
  }

  /** The address that its mails leave from once it is removed. */
  String heir(CurrentMember me, TenantMailbox removed) {
    return all(me).stream()
        .filter(other -> removed.isDefault() ? other.builtIn() : other.isDefault())
        .findFirst()
        .map(TenantMailbox::address)
        .orElse("");
  }

  private void act(CurrentMember me, UUID mailbox, String action, Consumer<UUID> act) {
    tenants.run(
        me.tenant(),
        () -> {
          TenantMailbox before = found(mailbox);
          act.accept(mailbox);
          record(me, action, before);
        });
  }

  /** Where the provider sends people back to. */
  URI callback() {
    return URI.create(address.of(ROOT + "/callback"));
  }

  URI request(Actor me, UUID mailbox) {
    return tenants.as(
        me.tenant(), () -> access.request(found(mailbox).id(), person(me), callback()));
  }

  MailboxAccess.Outcome grant(Actor me, String state, String code) {
    MailboxAccess.Outcome outcome = access.grant(me.tenant(), person(me), state, code, callback());
    if (outcome instanceof MailboxAccess.Outcome.Connected(UUID mailbox)) {
      tenants.run(me.tenant(), () -> record(me, "mailbox connected", found(mailbox)));
    }
    return outcome;
  }

  /** A provider asks people: whoever made the key is the one. */
  private static UUID person(Actor me) {
    UUID member = me.memberId();
    if (member == null) {
      throw new Conflict("No member made this key: connect the mailbox on its page");
    }
    return member;
  }

  private TenantMailbox found(UUID mailbox) {
    return mailboxes.find(mailbox).orElseThrow(() -> new NotFound("The mailbox"));
  }

  private void record(Actor me, String action, TenantMailbox mailbox) {
    audit.record(me.tenant(), me.label(), action, mailbox.address(), null);
  }
}
