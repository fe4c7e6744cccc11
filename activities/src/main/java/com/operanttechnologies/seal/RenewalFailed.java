package com.operanttechnologies.seal;

import java.util.UUID;

/**
 * A time stamp over an accepted document could not be renewed, and is not tried any more. Told for
 * the first one of a tenant only: others fail for the same reason, and stand on the same page.
 */
public record RenewalFailed(UUID tenant, String reason) {}
