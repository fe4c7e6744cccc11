package com.operanttechnologies.process;

/** Marks what workers offer to processes; every implementation is registered. */
public interface ProcessActivities {}
