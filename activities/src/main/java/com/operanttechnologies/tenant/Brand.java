package com.operanttechnologies.tenant;

import com.operanttechnologies.tenant.Organisation.Picture;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation looks on paper, and where it can be reached.
 *
 * @param accent as #rrggbb
 */
public record Brand(
    String accent, @Nullable Picture logo, @Nullable String phone, @Nullable String website) {}
