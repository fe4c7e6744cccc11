package com.operanttechnologies.catalog;

/**
 * The picture of a product.
 *
 * @param alternative what it shows, for those who do not see it
 * @param width in pixels, as is the height
 */
public record ProductImage(String sha256, String alternative, int width, int height) {}
