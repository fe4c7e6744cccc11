package com.operanttechnologies.architecture.violations.cycle.hen;

import com.operanttechnologies.architecture.violations.cycle.egg.Egg;

/** Knows what knows it. */
public record Hen(Egg egg) {}
