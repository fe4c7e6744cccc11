package com.operanttechnologies.image;

/**
 * A picture as it is kept.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param mediaType {@code image/png} or {@code image/jpeg}
 * @param width in pixels, as is the height
 */
public record ImageFile(String sha256, String mediaType, int width, int height) {}
