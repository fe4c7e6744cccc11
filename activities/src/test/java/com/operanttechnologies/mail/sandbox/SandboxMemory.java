package com.operanttechnologies.mail.sandbox;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Store and accounts in memory: password is "secret-" and the tenant's id, mailbox is
 * acme-sails.example.
 */
public final class SandboxMemory implements SandboxStore, SandboxAccounts {
  public final List<SandboxMail> kept = new CopyOnWriteArrayList<>();
  public volatile boolean broken;
  public volatile Consumer<SandboxMail> whenShown = _ -> {};

  public static String passwordOf(UUID tenant) {
    return "secret-" + tenant;
  }

  @Override
  public void keep(SandboxMail mail) {
    if (broken) {
      throw new IllegalStateException("database gone");
    }
    kept.add(mail);
  }

  @Override
  public void shown(SandboxMail mail) {
    whenShown.accept(mail);
  }

  @Override
  public List<SandboxMail> mailbox(UUID tenant) {
    return kept.stream()
        .filter(mail -> mail.tenant().equals(tenant) && isMailbox(tenant, mail.envelopeTo()))
        .toList();
  }

  @Override
  public boolean accepts(UUID tenant, String password) {
    return password.equals(passwordOf(tenant));
  }

  @Override
  public boolean isMailbox(UUID tenant, String address) {
    return address.endsWith("@acme-sails.example");
  }
}
