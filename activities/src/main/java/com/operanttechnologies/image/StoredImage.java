package com.operanttechnologies.image;

/** A picture with its bytes. */
public record StoredImage(ImageFile file, byte[] bytes) {}
