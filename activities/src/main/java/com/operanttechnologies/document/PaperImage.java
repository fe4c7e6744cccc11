package com.operanttechnologies.document;

/**
 * A picture on paper: PNG or JPEG in sRGB, opaque, without anything but pixels.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in pixels, as is the height
 * @param alternative what is read out in its place
 */
public record PaperImage(
    String sha256, String mediaType, byte[] bytes, int width, int height, String alternative) {}
