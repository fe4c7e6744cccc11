package com.operanttechnologies.document.paper;

/** What is left between the margins of a page, in points. */
public record Area(float width, float height) {}
