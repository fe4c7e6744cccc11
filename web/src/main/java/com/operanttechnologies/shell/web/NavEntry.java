package com.operanttechnologies.shell.web;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the main navigation; each feature contributes its own as a bean.
 *
 * @param key what a page passes as {@code active}
 * @param icon name in {@code layout/icons.ftlh}
 * @param letter the key that leads there
 * @param phone whether it stands in the phone's bottom bar; at most four do
 */
public record NavEntry(
    String key,
    String path,
    String label,
    String icon,
    @Nullable String letter,
    boolean phone,
    int order) {}
