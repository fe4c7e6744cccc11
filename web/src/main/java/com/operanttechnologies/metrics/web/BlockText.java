package com.operanttechnologies.metrics.web;

/**
 * How a block is placed in a template, and what it says as plain text; public, so that the template
 * can read it.
 */
public record BlockText(String macro, String text) {}
