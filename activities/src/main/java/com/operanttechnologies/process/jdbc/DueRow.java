package com.operanttechnologies.process.jdbc;

import com.operanttechnologies.process.ProcessKind;
import java.util.UUID;

/** A row whose process must be started. */
public record DueRow(UUID tenant, ProcessKind kind, UUID subject) {}
