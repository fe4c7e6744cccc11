package com.operanttechnologies.document;

/**
 * One page of a PDF that stands behind a quote.
 *
 * @param picture how it looks, as PNG or JPEG without anything but pixels
 * @param text what it says, for those who have it read out; may be empty
 */
public record AttachedPage(byte[] picture, String text) {}
