package com.operanttechnologies.mail.evidence;

import com.operanttechnologies.mail.Message;
import com.operanttechnologies.mail.TenantMailbox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may know whether a mail left: a folder of sent mail, a provider with an archive.
 * Asked outside of any transaction.
 */
public interface MailLookup {

  /**
   * @param mailbox what the mail was claimed for; absent if it is removed by now
   */
  Answer look(UUID tenant, Message message, @Nullable TenantMailbox mailbox);

  /** What was found. */
  sealed interface Answer {
    /** It did leave. */
    record Left(Evidence evidence) implements Answer {}

    /** Nothing is known there, or nothing could be asked; in words. */
    record Unclear(String words) implements Answer {}

    /** Does not concern us. */
    record NotAsked() implements Answer {}
  }
}
