package com.operanttechnologies.contact;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Kinds of mail that recipients can switch off one by one. A sequence without a stream sends
 * follow-ups about quotes. All methods run inside the tenant's transaction.
 */
public interface Streams {

  /** A kind of mail as recipients read it. */
  record Stream(UUID id, String name) {}

  List<Stream> all();

  /** {@code InvalidInput} for a name that is missing, too long or taken. */
  UUID add(String name);

  /** {@code Conflict} while sequences belong to it. */
  void remove(UUID stream);

  /** Which stream each sequence belongs to; those about quotes are missing. */
  Map<UUID, UUID> ofSequences();

  /** Puts a sequence into a stream, or back among the follow-ups about quotes. */
  void put(UUID sequence, @Nullable UUID stream);
}
