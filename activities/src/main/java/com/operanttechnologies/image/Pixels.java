package com.operanttechnologies.image;

/**
 * A picture as we write it: pixels and nothing else.
 *
 * @param mediaType {@code image/png} or {@code image/jpeg}
 */
record Pixels(byte[] bytes, String mediaType, int width, int height) {}
