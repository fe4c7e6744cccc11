package com.operanttechnologies.process;

/** A process of the product has begun or looked after its epoch: claims of ended ones are free. */
public record EpochBegun(long epoch) {}
