package com.operanttechnologies.followup.editing;

/** What is entered about a snippet. */
public record SnippetInput(String name, String about, String html, String text) {}
