package com.operanttechnologies.document.paper;

/**
 * The picture of a page that stands behind the quote.
 *
 * @param name by which the page calls it
 * @param width in pixels
 */
public record AttachedPicture(String name, float width, float height) {}
