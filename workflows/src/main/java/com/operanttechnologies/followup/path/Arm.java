package com.operanttechnologies.followup.path;

import java.util.UUID;

/** A step's condition: it happens only after this answer to an earlier question. */
public record Arm(UUID question, boolean answer) {}
