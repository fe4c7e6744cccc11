package com.operanttechnologies.architecture.violations.features.followup;

/** The public face of follow-ups. */
public class Sequence {}
