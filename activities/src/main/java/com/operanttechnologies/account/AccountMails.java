package com.operanttechnologies.account;

import java.net.URI;
import java.util.UUID;

/**
 * Mails about accounts; called inside the tenant's transaction, so that a link is mailed exactly
 * when it exists.
 */
public interface AccountMails {
  void invite(UUID tenant, Member member, URI link);

  void reset(UUID tenant, Member member, URI link);
}
