package com.operanttechnologies.architecture.violations.features.money;

/** The public face of money. */
public class Price {}
