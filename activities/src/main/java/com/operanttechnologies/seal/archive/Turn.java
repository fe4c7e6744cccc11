package com.operanttechnologies.seal.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * A document whose time stamp is to be renewed now.
 *
 * @param asked by a person
 * @param tries that have failed before
 */
record Turn(UUID version, Instant holdsUntil, boolean asked, int tries) {}
