package com.operanttechnologies.seal.web;

import com.operanttechnologies.account.Actor;
import com.operanttechnologies.account.Audit;
import com.operanttechnologies.problem.InvalidInput;
import com.operanttechnologies.seal.SealKeys;
import com.operanttechnologies.seal.SealKeys.Described;
import com.operanttechnologies.seal.SealKeys.Used;
import com.operanttechnologies.seal.SealRefused;
import com.operanttechnologies.seal.archive.ArchiveOverview;
import com.operanttechnologies.seal.archive.Renewals;
import com.operanttechnologies.tenant.Tenants;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/** What admins do with the key of their seal; each act leaves its audit row. */
@Component
public class SealActs {
  private static final int LARGEST = 256 * 1024;

  private final Tenants tenants;
  private final SealKeys keys;
  private final Audit audit;
  private final Renewals renewals;

  SealActs(Tenants tenants, SealKeys keys, Audit audit, Renewals renewals) {
    this.tenants = tenants;
    this.keys = keys;
    this.audit = audit;
    this.renewals = renewals;
  }

  /** How it stands with the time stamps over accepted documents. */
  public ArchiveOverview archive(Actor me) {
    return renewals.overview(me.tenant());
  }

  /** Renews at once what is due, and what failed before. */
  public void renewDue(Actor me) {
    int asked = renewals.renewDue(me.tenant());
    tenants.run(
        me.tenant(),
        () ->
            audit.record(
                me.tenant(), me.label(), "time stamps renewed", asked + " documents", null));
  }

  public Described inUse(Actor me) {
    return keys.inUse(me.tenant());
  }

  /** Those in use among them. */
  public List<Used> used(Actor me) {
    return keys.used(me.tenant());
  }

  public String pem(Actor me) {
    return keys.pem(me.tenant());
  }

  /** The password is forgotten as soon as the file is read. */
  public Described upload(Actor me, byte[] file, String password) {
    if (file.length == 0) {
      throw new InvalidInput("file", "Choose a PKCS#12 file (.p12 or .pfx) first.");
    }
    if (file.length > LARGEST) {
      throw new InvalidInput("file", "A PKCS#12 file has at most 256 KB.");
    }
    char[] letters = password.toCharArray();
    try {
      return tenants.as(
          me.tenant(),
          () -> {
            Described key = keys.upload(me.tenant(), file, letters);
            audit.record(
                me.tenant(), me.label(), "seal key changed", key.subject(), key.fingerprint());
            return key;
          });
    } catch (SealRefused refused) {
      throw new InvalidInput("file", String.valueOf(refused.getMessage()));
    } finally {
      Arrays.fill(letters, ' ');
    }
  }

  public void remove(Actor me) {
    tenants.run(
        me.tenant(),
        () -> {
          Described key = keys.inUse(me.tenant());
          keys.remove(me.tenant());
          audit.record(
              me.tenant(), me.label(), "seal key removed", key.subject(), key.fingerprint());
        });
  }
}
