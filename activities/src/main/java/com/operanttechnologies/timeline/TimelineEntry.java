package com.operanttechnologies.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One thing that happened to a quote; {@code detail} holds JSON values. */
public record TimelineEntry(
    UUID id, Instant at, String kind, Actor actor, Map<String, Object> detail) {}
