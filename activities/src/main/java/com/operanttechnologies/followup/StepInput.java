package com.operanttechnologies.followup;

/**
 * What is entered about a step.
 *
 * @param anchor start or expiry: what its days are counted from
 * @param metrics none, drop or hold
 */
public record StepInput(
    String anchor, int days, String subject, String html, String text, String metrics) {}
