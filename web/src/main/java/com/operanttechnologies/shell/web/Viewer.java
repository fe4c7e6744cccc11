package com.operanttechnologies.shell.web;

import java.time.ZoneId;
import java.util.UUID;

/** Whoever looks at a page behind the login, as the frame shows them. */
public record Viewer(
    UUID tenant,
    UUID id,
    String name,
    String email,
    String initials,
    String organisation,
    ZoneId zone,
    boolean admin,
    boolean shortcuts) {}
