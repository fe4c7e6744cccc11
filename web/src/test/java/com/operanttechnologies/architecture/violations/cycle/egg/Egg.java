package com.operanttechnologies.architecture.violations.cycle.egg;

import com.operanttechnologies.architecture.violations.cycle.hen.Hen;
import java.util.List;

/** Knows what knows it. */
public record Egg(List<Hen> hens, Hen mother) {}
