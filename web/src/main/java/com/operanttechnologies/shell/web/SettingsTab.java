package com.operanttechnologies.shell.web;

/**
 * A page of the settings; each feature contributes its own as a bean.
 *
 * @param adminsOnly whether members do not see it; all paths below /settings but the profile are
 *     refused to them
 */
public record SettingsTab(String key, String path, String label, boolean adminsOnly, int order) {}
